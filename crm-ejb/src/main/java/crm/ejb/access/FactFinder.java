package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what decides about one record, through the very links the predicate tests: one statement, and with it the epoch.
 * What it takes grows with the record's shares and teams and with the different owners of an account's children.
 */
@Dependent
public class FactFinder {
    private final Sql sql;
    private final Organisations organisations;

    @Inject
    public FactFinder(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** The evidence on a record, deleted or not; empty if there is no such record. Whoever asks must have been checked. */
    public Optional<Evidence> find(RecordRef ref) {
        return organisations
                .ask(sql, organisation -> read(organisation, ref), Answer::stale)
                .evidence();
    }

    private record Answer(boolean stale, Optional<Evidence> evidence) {}

    private Answer read(Organisation organisation, RecordRef ref) {
        boolean controlled =
                ref.type() == RecordType.CONTACT && organisation.defaults().contactsControlledByAccount();
        RecordType judged = controlled ? RecordType.ACCOUNT : ref.type();
        List<Tie> ties = new ArrayList<>();
        List<RecordFacts> found = new ArrayList<>();
        List<Long> epochs = sql.list(question(organisation, ref, judged), row -> {
            if (row.getObject(2) != null && found.isEmpty()) {
                found.add(facts(ref, judged, row));
            }
            if (row.getString(7) != null) {
                ties.add(tie(row));
            }
            return row.getLong(1);
        });
        Optional<Evidence> evidence = found.stream()
                .findFirst()
                .map(bare -> new Evidence(
                        organisation,
                        new RecordFacts(ref, judged, bare.ownerId(), bare.accountOwnerId(), bare.state(), ties)));
        return new Answer(epochs.get(0) != organisation.epoch(), evidence);
    }

    private static RecordFacts facts(RecordRef ref, RecordType judged, ResultSet row) throws SQLException {
        int accountOwner = row.getInt(6);
        return new RecordFacts(
                ref,
                judged,
                row.getInt(3),
                row.wasNull() ? null : accountOwner,
                new RecordFacts.State(row.getBoolean(4), row.getBoolean(5)),
                List.of());
    }

    private static Tie tie(ResultSet row) throws SQLException {
        String child = row.getString(8);
        String level = row.getString(10);
        Timestamp until = row.getTimestamp(12);
        return new Tie(
                Tie.Kind.valueOf(row.getString(7)),
                child == null ? null : RecordType.valueOf(child),
                row.getInt(9),
                level == null ? null : AccessLevel.valueOf(level),
                row.getString(11),
                until == null ? null : until.toInstant());
    }

    /** The record as {@code o}; as {@code r} the one whose clauses decide. */
    private static SqlText question(Organisation organisation, RecordRef ref, RecordType judged) {
        boolean lead = judged == RecordType.LEAD;
        boolean child = judged == RecordType.CONTACT || judged == RecordType.OPPORTUNITY;
        String key = judged == ref.type() ? "o.id" : "o.account_id";
        return SqlText.of("select e.epoch, o.id, r.owner_id, o.deleted_at is not null, "
                        + (lead ? "o.converted_at is not null, " : "false, ")
                        + (child ? "r.account_owner_id" : "null::int")
                        + ", t.kind, t.child, t.scope, t.level, t.note, t.until from access_epoch e left join "
                        + ref.type().word())
                .add(" o on o.id = ? and e.epoch = ?", ref.id(), organisation.epoch())
                .add(" left join " + judged.word() + " r on r.id = " + key + " left join lateral ("
                        + String.join(" union all ", ties(judged))
                        + ") t(kind, child, scope, level, note, until) on true");
    }

    private static List<String> ties(RecordType type) {
        List<String> ties = new ArrayList<>();
        ties.add(
                tie(Tie.Kind.SHARE, Link.share(type, AccessLevel.READ), Clauses.ID, "s.level, s.reason, s.expires_at"));
        ties.add(tie(Tie.Kind.MATCH, Link.match(), Clauses.ID, BARE));
        switch (type) {
            case LEAD -> {}
            case ACCOUNT -> {
                ties.add(accountTeam("level", Clauses.ID));
                children(RecordType.CONTACT, ties);
                children(RecordType.OPPORTUNITY, ties);
                ties.add(throughChild(Tie.Kind.TEAM, RecordType.OPPORTUNITY, Link.childTeam()));
            }
            case CONTACT -> ties.add(accountTeam("contact_level", Clauses.ACCOUNT));
            case OPPORTUNITY -> {
                ties.add(accountTeam("opportunity_level", Clauses.ACCOUNT));
                ties.add(tie(
                        Tie.Kind.TEAM,
                        Link.opportunityTeam(AccessLevel.READ),
                        Clauses.ID,
                        "s.level, s.team_role, null::timestamptz"));
            }
        }
        return ties;
    }

    private static final String BARE = "null::text, null::text, null::timestamptz";

    private static void children(RecordType child, List<String> ties) {
        ties.add(throughChild(Tie.Kind.OWNER, child, Link.childOwner(child)));
        ties.add(throughChild(Tie.Kind.MATCH, child, Link.childMatch(child)));
        ties.add(throughChild(Tie.Kind.SHARE, child, Link.childShare(child)));
    }

    private static String accountTeam(String levelColumn, String column) {
        return tie(
                Tie.Kind.TEAM,
                Link.accountTeam(levelColumn, AccessLevel.READ),
                column,
                "s." + levelColumn + ", s.team_role, null::timestamptz");
    }

    private static String tie(Tie.Kind kind, Link link, String column, String details) {
        return "select '" + kind + "', null::text, " + link.scope() + ", " + details + from(link, column);
    }

    private static String throughChild(Tie.Kind kind, RecordType child, Link link) {
        return "select distinct '" + kind + "', '" + child + "', " + link.scope() + ", " + BARE
                + from(link, Clauses.ID);
    }

    private static String from(Link link, String column) {
        return " from " + link.from() + " where " + link.key() + " = r." + column + " and " + link.where();
    }
}
