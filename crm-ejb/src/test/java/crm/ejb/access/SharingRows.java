package crm.ejb.access;

import static crm.ejb.access.Rows.column;

import crm.oracle.Circle;
import crm.oracle.Grantee;
import crm.oracle.Kind;
import crm.oracle.Rule;
import crm.oracle.Share;
import crm.oracle.Sharing;
import crm.oracle.Teammate;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The rows of what people give each other. */
final class SharingRows {
    private static final String IS = "coalesce(%1$s.user_id, %1$s.role_id, %1$s.group_id, %1$s.queue_id)";
    private static final String GROUPS = """
            insert into public_group (id, name, confidential)
            select id, 'Group ' || id, confidential from unnest(?::int[], ?::bool[]) g(id, confidential)
            """;
    private static final String OWNERS = "insert into owner (id, kind) select id, 'QUEUE' from unnest(?::int[]) q(id)";
    private static final String QUEUES = """
            insert into queue (id, name, confidential)
            select id, 'Queue ' || id, confidential from unnest(?::int[], ?::bool[]) q(id, confidential)
            """;
    private static final String MEMBERS = """
            insert into %s_member (%s_id, grantee_id, grantee_kind)
            select m.circle, g.id, g.kind from unnest(?::int[], ?::text[], ?::int[]) m(circle, kind, subject)
                join grantee g on g.kind = m.kind and """ + " " + IS.formatted("g") + " = m.subject";
    private static final String RULES = """
            insert into sharing_rule (id, record_type, kind, name, source_id, condition, path, target_id, level)
            select r.id, r.type, case when s.id is null then 'CRITERIA' else 'OWNER' end, 'Rule ' || r.id, s.id,
                case when s.id is null then '{}'::jsonb end, crm_folded(r.path)::jsonpath, t.id, r.level
            from unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::text[])
                    r(id, type, source_kind, source, path, target_kind, target, level)
                left join grantee s on s.kind = r.source_kind and """ + " " + IS.formatted("s") + """
             = r.source
                join grantee t on t.kind = r.target_kind and """ + " " + IS.formatted("t") + " = r.target";
    private static final String SHARES = """
            insert into record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by)
            select h.type, h.record, g.id, h.level, 'because', case h.expiry
                    when 'LATER' then now() + interval '1 hour'
                    when 'A_MICROSECOND_AGO' then now() - interval '1 microsecond'
                    when 'LONG_AGO' then now() - interval '1 year' end,
                (select min(id) from crm_user)
            from unnest(?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[], ?::text[])
                    h(type, record, kind, subject, level, expiry)
                join grantee g on g.kind = h.kind and """ + " " + IS.formatted("g") + " = h.subject";
    private static final String ACCOUNT_TEAM = """
            insert into account_team_member
                (account_id, user_id, level, contact_level, opportunity_level, added_by)
            select record, mate, level, contacts, opportunities, mate
            from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[])
                    m(record, mate, level, contacts, opportunities)
            """;
    private static final String OPPORTUNITY_TEAM = """
            insert into opportunity_team_member (opportunity_id, user_id, level, added_by)
            select record, mate, level, mate from unnest(?::bigint[], ?::int[], ?::text[]) m(record, mate, level)
            """;

    private final Rows rows;

    SharingRows(Rows rows) {
        this.rows = rows;
    }

    void addCircles(List<Circle> circles) throws SQLException {
        List<Circle> groups = of(circles, Grantee.Sort.GROUP);
        rows.insert(GROUPS, column(groups, SharingRows::id), column(groups, Circle::confidential));
        List<Circle> queues = of(circles, Grantee.Sort.QUEUE);
        rows.insert(OWNERS, column(queues, SharingRows::id));
        rows.insert(QUEUES, column(queues, SharingRows::id), column(queues, Circle::confidential));
    }

    void addListed(List<Circle> circles) throws SQLException {
        for (Grantee.Sort sort : List.of(Grantee.Sort.GROUP, Grantee.Sort.QUEUE)) {
            List<Listed> listed = of(circles, sort).stream()
                    .flatMap(circle -> circle.listed().stream().map(each -> new Listed(id(circle), each)))
                    .toList();
            String table = table(sort);
            String key = table.replace("public_", "");
            rows.insert(
                    MEMBERS.formatted(table, key),
                    column(listed, Listed::circle),
                    column(listed, each -> each.member().sort()),
                    column(listed, each -> each.member().id()));
        }
    }

    void addRules(List<Rule> rules) throws SQLException {
        rows.insert(
                RULES,
                column(rules, Rule::id),
                column(rules, Rule::kind),
                column(
                        rules,
                        rule -> rule.source() == null ? null : rule.source().sort()),
                column(
                        rules,
                        rule -> rule.source() == null ? null : rule.source().id()),
                column(rules, SharingRows::path),
                column(rules, rule -> rule.target().sort()),
                column(rules, rule -> rule.target().id()),
                column(rules, Rule::level));
    }

    /** Shares and teams, which need their records. */
    void addGifts(Sharing sharing) throws SQLException {
        List<Share> shares = sharing.shares();
        rows.insert(
                SHARES,
                column(shares, Share::kind),
                column(shares, Share::record),
                column(shares, share -> share.grantee().sort()),
                column(shares, share -> share.grantee().id()),
                column(shares, Share::level),
                column(shares, Share::expiry));
        List<Teammate> accounts = team(sharing, Kind.ACCOUNT);
        rows.insert(
                ACCOUNT_TEAM,
                column(accounts, Teammate::record),
                column(accounts, Teammate::user),
                column(accounts, Teammate::level),
                column(accounts, Teammate::contacts),
                column(accounts, Teammate::opportunities));
        List<Teammate> opportunities = team(sharing, Kind.OPPORTUNITY);
        rows.insert(
                OPPORTUNITY_TEAM,
                column(opportunities, Teammate::record),
                column(opportunities, Teammate::user),
                column(opportunities, Teammate::level));
    }

    /** Finds the matches of a criteria rule among the records that are there. */
    void match(Rule rule) throws SQLException {
        rows.run("delete from criteria_match where rule_id = ?", rule.id());
        String table = rule.kind().name().toLowerCase(Locale.ROOT);
        rows.run(
                "insert into criteria_match (rule_id, record_id) select s.id, r.id from sharing_rule s, " + table
                        + " r where s.id = ? and crm_folded(to_jsonb(r)::text)::jsonb @@ s.path",
                rule.id());
    }

    static String path(Rule rule) {
        return rule.criterion() == null ? null : new CriterionPath(rule.kind()).of(rule.criterion());
    }

    static String table(Grantee.Sort sort) {
        return sort == Grantee.Sort.GROUP ? "public_group" : "queue";
    }

    private static int id(Circle circle) {
        return circle.self().id();
    }

    private static List<Circle> of(List<Circle> circles, Grantee.Sort sort) {
        return circles.stream().filter(circle -> circle.self().sort() == sort).toList();
    }

    private static List<Teammate> team(Sharing sharing, Kind kind) {
        return sharing.team().stream().filter(mate -> mate.kind() == kind).toList();
    }

    private record Listed(int circle, Grantee member) {}
}
