package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import java.util.Set;

/**
 * A table that ties records to scopes: to owners, grantees, users or rules.
 *
 * @param from what stands after {@code from}
 * @param key expression with the id of the record, or of the account if the record is reached through it
 * @param where further condition on the row, never empty
 * @param scope expression with the number tested against the viewer's bits
 */
record Link(String from, String key, String where, String scope) {
    private static final String LIVE_SHARE = "(s.expires_at is null or s.expires_at > statement_timestamp())";

    /** Tables whose rows carry copies of the values of records that lists are sorted by. */
    private static final Set<String> SORTED = Set.of("criteria_match s", "record_share s");

    private static final Set<String> SORTS = Set.of("created_at", "sort_name", "score", "close_date", "amount_key");

    /** Accounts with a live child of an owner (clause C9 through C1, C3 and C5). */
    static Link childOwner(RecordType child) {
        return new Link("account_scope s", "s.account_id", "s.child_type = '" + child + "'", "s.owner_id");
    }

    /** Records matching a rule over values (clause C6). */
    static Link match() {
        return new Link("criteria_match s", "s.record_id", "true", "s.rule_id");
    }

    /** Accounts with a live child that matches a rule (clause C9 through C6). */
    static Link childMatch(RecordType child) {
        return throughChild(child, "criteria_match s", "s.record_id", "true", "s.rule_id");
    }

    /** Records shared by hand with a grantee, at least that far (clause C7). */
    static Link share(RecordType type, AccessLevel level) {
        return new Link("record_share s", "s.record_id", share(type) + atLeast("s.level", level), "s.grantee_id");
    }

    /** Accounts with a live child that is shared by hand (clause C9 through C7). */
    static Link childShare(RecordType child) {
        return throughChild(child, "record_share s", "s.record_id", share(child), "s.grantee_id");
    }

    /** What a user's place in an account team gives on the account or, by another column, on its children (C8). */
    static Link accountTeam(String levelColumn, AccessLevel level) {
        String given = "s." + levelColumn;
        return new Link(
                "account_team_member s",
                "s.account_id",
                given + " <> '" + AccessLevel.NONE + "'" + atLeast(given, level),
                "s.user_id");
    }

    /** Opportunities of whose team a user is (clause C8). */
    static Link opportunityTeam(AccessLevel level) {
        return new Link(
                "opportunity_team_member s", "s.opportunity_id", "true" + atLeast("s.level", level), "s.user_id");
    }

    /** Accounts with a live opportunity of whose team a user is (clause C9 through C8). */
    static Link childTeam() {
        return throughChild(
                RecordType.OPPORTUNITY, "opportunity_team_member s", "s.opportunity_id", "true", "s.user_id");
    }

    private static Link throughChild(RecordType child, String from, String id, String where, String scope) {
        return new Link(
                from + " join " + child.word() + " c on c.id = " + id + " and c.deleted_at is null",
                "c.account_id",
                where,
                scope);
    }

    private static String share(RecordType type) {
        return "s.record_type = '" + type + "' and " + LIVE_SHARE;
    }

    private static String atLeast(String column, AccessLevel level) {
        return level == AccessLevel.EDIT ? " and " + column + " = '" + AccessLevel.EDIT + "'" : "";
    }

    /**
     * Whether its rows of each scope can be read in the order of a column of the record, of which they carry a copy.
     */
    boolean sorts(String column) {
        return SORTED.contains(from) && SORTS.contains(column);
    }

    /** Whether it finds records through others, of which there may be several. */
    boolean isJoined() {
        return from.contains(" join ");
    }

    /** The table with the scopes. */
    String table() {
        return from.substring(0, from.indexOf(' '));
    }

    /** The column of {@link #table} with the scope. */
    String scopeColumn() {
        return scope.substring(scope.indexOf('.') + 1);
    }

    /** Whether it ties a record to the users of a team, who lose their places when they are deactivated (clause C15). */
    boolean isTeam() {
        return scope.equals("s.user_id");
    }

    /** What the numbers of its scopes stand for. */
    Scoped scoped() {
        return switch (scope) {
            case "s.grantee_id" -> Scoped.GRANTEES;
            case "s.rule_id" -> Scoped.RULES;
            default -> Scoped.USERS;
        };
    }

    /** Whether every row of the other link is one of this link. */
    boolean covers(Link other) {
        return !equals(other)
                && from.equals(other.from)
                && key.equals(other.key)
                && scope.equals(other.scope)
                && other.where.startsWith(where);
    }
}
