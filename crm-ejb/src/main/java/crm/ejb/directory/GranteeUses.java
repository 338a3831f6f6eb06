package crm.ejb.directory;

import crm.domain.directory.GranteeKind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.Reason;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where roles, public groups and queues are named: in groups, queues, sharing rules and shares. */
@Dependent
public class GranteeUses {
    private static final String GRANTEE = """
            select id from grantee
            where kind = ? and coalesce(user_id, role_id, group_id, queue_id) = ?
            """;
    private static final String RULES = """
            select string_agg(name, ', ' order by name) from sharing_rule where source_id = ? or target_id = ?
            """;
    private static final String CIRCLES = """
            select string_agg(name, ', ' order by name) from (
                select p.name from public_group_member m join public_group p on p.id = m.group_id where m.grantee_id = ?
                union all
                select q.name from queue_member m join queue q on q.id = m.queue_id where m.grantee_id = ?
            ) c
            """;
    private static final String ROUTING = """
            select string_agg(name, ', ' order by name) from (
                select name from assignment_rule where target_id = ?
                union all
                select o.name from organisation o join grantee g on o.default_lead_owner_id = g.queue_id where g.id = ?
                union all
                select f.name from web_form f join grantee g on f.owner_id = g.queue_id where g.id = ?
            ) r
            """;
    private static final String SHARES = "select nullif(count(*), 0) from record_share where grantee_id = ?";

    private final Sql sql;

    @Inject
    public GranteeUses(Sql sql) {
        this.sql = sql;
    }

    /**
     * Goes on only if nothing names it as a grantee of that kind.
     *
     * @param name how it is called, for the reason
     * @param subject number of the role, group or queue
     * @throws DeniedException naming where it is used
     */
    public void requireUnused(String name, GranteeKind kind, int subject) {
        int id = sql.first(SqlText.of(GRANTEE, kind, subject), row -> row.getInt(1))
                .orElseThrow();
        where(SqlText.of(RULES, id, id)).ifPresent(rules -> refuse("directory.refused.usedByRules", name, rules));
        where(SqlText.of(CIRCLES, id, id))
                .ifPresent(circles -> refuse("directory.refused.usedByCircles", name, circles));
        where(SqlText.of(ROUTING, id, id, id))
                .ifPresent(routing -> refuse("directory.refused.usedByRouting", name, routing));
        where(SqlText.of(SHARES, id)).ifPresent(shares -> refuse("directory.refused.usedByShares", name, shares));
    }

    private Optional<String> where(SqlText question) {
        return sql.list(question, row -> Optional.ofNullable(row.getString(1))).get(0);
    }

    private static void refuse(String key, String name, String where) {
        throw new DeniedException(Reason.of(key, name, where));
    }
}
