package crm.ejb.directory;

import crm.domain.access.AccessLevel;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All roles there are; small enough to be read as a whole. */
@Dependent
public class Roles {
    private static final String TREE = """
            with recursive tree(id, depth, way) as (
                select id, 0, array[lower(name)] from role where parent_id is null
                union all
                select r.id, t.depth + 1, t.way || lower(r.name) from role r join tree t on r.parent_id = t.id
            ), within(top, id) as (
                select id, id from role
                union all
                select w.top, r.id from role r join within w on r.parent_id = w.id
            ), people(role_id, active, everybody) as (
                select role_id, count(*) filter (where active), count(*) from crm_user
                where role_id is not null group by role_id
            ), below(top, active) as (
                select w.top, sum(p.active) from within w join people p on p.role_id = w.id
                where w.top <> w.id group by w.top
            )
            select r.*, t.depth, coalesce(p.active, 0) as users,
                   (select count(*) from role c where c.parent_id = r.id) as children,
                   coalesce(b.active, 0) as users_below,
                   p.everybody is null as deserted
            from tree t join role r on r.id = t.id left join people p on p.role_id = r.id left join below b on b.top = r.id
            order by t.way, r.id
            """;

    private final EntityManager entities;
    private final Sql sql;

    @Inject
    public Roles(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** Every role, each before those below it, siblings by name. */
    public List<RoleRow> tree() {
        return sql.list(SqlText.of(TREE), Roles::row);
    }

    /**
     * The role itself, for a change.
     *
     * @throws NotFoundException if there is none
     */
    public Role require(int id) {
        Role role = entities.find(Role.class, id);
        if (role == null) {
            throw new NotFoundException("role/" + id);
        }
        return role;
    }

    /** @throws InvalidException naming the field, if it names a role that does not exist; null names none */
    public void requireKnown(String field, Integer id) {
        if (id != null && entities.find(Role.class, id) == null) {
            throw new InvalidException(Problem.of(field, "problem.choice"));
        }
    }

    /** @throws InvalidException if another role has that name, in whatever case */
    public void requireFree(String name, Integer exceptId) {
        SqlText taken = SqlText.of(
                "select 1 from role where lower(name) = lower(?) and id <> ?", name, exceptId == null ? 0 : exceptId);
        if (sql.first(taken, row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** Stores a new role. */
    public void add(Role role) {
        entities.persist(role);
    }

    /**
     * Removes a role on which nobody and no other role depends.
     *
     * @throws crm.domain.shared.DeniedException if groups, queues, rules or shares name it
     */
    public void remove(Role role) {
        new GranteeUses(sql).requireUnused(role.name(), GranteeKind.ROLE, role.id());
        new GranteeUses(sql).requireUnused(role.name(), GranteeKind.ROLE_AND_BELOW, role.id());
        entities.remove(role);
        entities.flush();
    }

    private static RoleRow row(ResultSet row) throws SQLException {
        int parent = row.getInt("parent_id");
        Integer parentId = row.wasNull() ? null : parent;
        int children = row.getInt("children");
        return new RoleRow(
                row.getInt("id"),
                row.getInt("version"),
                parentId,
                row.getString("name"),
                row.getInt("depth"),
                children,
                row.getInt("users"),
                row.getInt("users_below"),
                children == 0 && row.getBoolean("deserted"),
                AccessLevel.valueOf(row.getString("contact_access")),
                AccessLevel.valueOf(row.getString("opportunity_access")));
    }
}
