package crm.ejb.linter;

import crm.domain.linter.FindingKind;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the linter counts in the database: by indexes, and up to a cap where records are counted. */
@Dependent
public class SharingFacts {
    /** Counting the records of one owner and type stops here. */
    static final int CAP = 2_000;

    private static final String OWNED = """
            select u.id, u.display_name, n.n from crm_user u, lateral (select
                (select count(*) from (select 1 from lead r where r.owner_id = u.id and r.deleted_at is null
                                       and r.converted_at is null limit 2000) l)
              + (select count(*) from (select 1 from account r where r.owner_id = u.id and r.deleted_at is null limit 2000) l)
              + (select count(*) from (select 1 from contact r where r.owner_id = u.id and r.deleted_at is null limit 2000) l)
              + (select count(*) from (select 1 from opportunity r where r.owner_id = u.id and r.deleted_at is null
                                       limit 2000) l) as n) n
            where n.n > 0
            """;
    private static final String IN_ORDER = " order by u.sort_name, u.id limit 2000";
    private static final String WAITING = """
            select count(*) from (select 1 from lead r where r.owner_id = ? and r.deleted_at is null
                                  and r.converted_at is null limit 2000) l
            """;
    private static final String UNUSED_GROUPS = """
            select p.id, p.name from public_group p join grantee g on g.group_id = p.id
            where not exists (select 1 from sharing_rule r where g.id in (r.source_id, r.target_id))
              and not exists (select 1 from public_group_member m where m.grantee_id = g.id)
              and not exists (select 1 from queue_member m where m.grantee_id = g.id)
              and not exists (select 1 from record_share s where s.grantee_id = g.id)
            order by lower(p.name)
            """;
    private static final String WITHOUT_PERMISSIONS = """
            select u.id, u.display_name from crm_user u
            where u.active and not exists (select 1 from user_permission_set s where s.user_id = u.id)
            """;
    private static final String UNUSED_SETS = """
            select p.id, p.name from permission_set p
            where not exists (select 1 from user_permission_set s where s.permission_set_id = p.id)
            order by lower(p.name)
            """;
    private static final String MATCHED = """
            select r.id from sharing_rule r where exists (select 1 from criteria_match m where m.rule_id = r.id)
            """;
    private static final String EXPIRED = "select count(*) from record_share where expires_at <= statement_timestamp()";
    private static final String SHARED = """
            select s.record_type, g.user_id, r.owner_id, count(*)
            from record_share s join grantee g on g.id = s.grantee_id join (
                select 'LEAD' as type, id, owner_id from lead where deleted_at is null
                union all select 'ACCOUNT', id, owner_id from account where deleted_at is null
                union all select 'CONTACT', id, owner_id from contact where deleted_at is null
                union all select 'OPPORTUNITY', id, owner_id from opportunity where deleted_at is null
            ) r on r.type = s.record_type and r.id = s.record_id
            where g.user_id is not null group by 1, 2, 3
            """;

    private final Sql sql;

    @Inject
    public SharingFacts(Sql sql) {
        this.sql = sql;
    }

    /** How many records of one owner are shared by hand with one user. */
    record Shared(RecordType type, int user, int owner, long count) {}

    List<Finding> ownersWithoutRole() {
        return owners(SqlText.of(OWNED).add(" and u.role_id is null"), FindingKind.OWNER_WITHOUT_ROLE);
    }

    List<Finding> inactiveOwners() {
        return owners(SqlText.of(OWNED).add(" and not u.active"), FindingKind.OWNER_INACTIVE);
    }

    List<Finding> usersWithoutPermissions() {
        return named(SqlText.of(WITHOUT_PERMISSIONS).add(IN_ORDER), FindingKind.USER_WITHOUT_PERMISSIONS);
    }

    List<Finding> unusedPermissionSets() {
        return named(SqlText.of(UNUSED_SETS), FindingKind.PERMISSION_SET_UNUSED);
    }

    List<Finding> unusedGroups() {
        return named(SqlText.of(UNUSED_GROUPS), FindingKind.GROUP_UNUSED);
    }

    /** The open leads a queue owns. */
    long waiting(int queue) {
        return number(SqlText.of(WAITING, queue));
    }

    /** Manual shares that have ended. */
    long expiredShares() {
        return number(SqlText.of(EXPIRED));
    }

    /** The rules over values that some record matches. */
    Set<Integer> matchedRules() {
        return new HashSet<>(sql.list(SqlText.of(MATCHED), row -> row.getInt(1)));
    }

    List<Shared> shares() {
        return sql.list(
                SqlText.of(SHARED),
                row -> new Shared(RecordType.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), row.getLong(4)));
    }

    private List<Finding> owners(SqlText question, FindingKind kind) {
        return sql.list(
                question.add(IN_ORDER), row -> new Finding(kind, row.getInt(1), row.getString(2), row.getLong(3)));
    }

    private List<Finding> named(SqlText question, FindingKind kind) {
        return sql.list(question, row -> new Finding(kind, row.getInt(1), row.getString(2), 0));
    }

    private long number(SqlText question) {
        return sql.first(question, row -> row.getLong(1)).orElse(0L);
    }
}
