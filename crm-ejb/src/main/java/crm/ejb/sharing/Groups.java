package crm.ejb.sharing;

import crm.domain.directory.CircleProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.directory.GranteeNames;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** All public groups there are. */
@Dependent
public class Groups {
    private static final String ROWS = """
            select c.id, c.name, c.description, c.confidential,
                   (select count(*) from public_group_member m where m.group_id = c.id) as members
            from public_group c order by lower(c.name)
            """;
    private static final String ONE = "select version, name, description, confidential from public_group where id = ?";
    private static final String MEMBERS = "select grantee_id from public_group_member where group_id = ?";
    private static final String TAKEN = "select 1 from public_group where lower(name) = lower(?) and id <> ?";
    private static final String ADD = "insert into public_group (id, name, description, confidential)"
            + " values (nextval('public_group_seq'), ?, ?, ?) returning id";
    private static final String EDIT =
            "update public_group set name = ?, description = ?, confidential = ?, version = version + 1"
                    + " where id = ? and version = ?";
    private static final String JOIN =
            "insert into public_group_member (group_id, grantee_id, grantee_kind) select ?, g.id, g.kind from grantee g"
                    + " where g.id = any(?) on conflict do nothing";
    private static final String LEAVE =
            "delete from public_group_member where group_id = ? and not grantee_id = any(?)";
    private static final String REMOVE = "delete from public_group where id = ?";
    private static final String CYCLE = """
            with recursive inside(id) as (
                select g.group_id from grantee g where g.id = any(?) and g.group_id is not null
                union
                select g.group_id
                from inside i join public_group_member m on m.group_id = i.id join grantee g on g.id = m.grantee_id
                where g.group_id is not null
            )
            select 1 from inside where id = ?
            """;

    private final Sql sql;
    private final GranteeNames names;

    @Inject
    public Groups(Sql sql, GranteeNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Every public group, by name. */
    public List<CircleRow> all() {
        return sql.list(
                SqlText.of(ROWS),
                row -> new CircleRow(
                        row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)));
    }

    /** @throws NotFoundException if there is none */
    public CircleDetail require(int id) {
        List<Integer> members = sql.list(SqlText.of(MEMBERS, id), row -> row.getInt(1));
        return sql.first(
                        SqlText.of(ONE, id),
                        row -> new CircleDetail(
                                id,
                                row.getInt(1),
                                new CircleProfile(row.getString(2), row.getString(3), row.getBoolean(4)),
                                names.named(members)))
                .orElseThrow(() -> new NotFoundException("group/" + id));
    }

    /** @throws InvalidException if another public group has that name, in whatever case */
    public void requireFree(String name, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, name, exceptId), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** @throws InvalidException if the group lay within one of the grantees */
    public void requireNoCycle(int id, String name, Collection<Integer> granteeIds) {
        int[] listed = granteeIds.stream().mapToInt(Integer::intValue).toArray();
        if (sql.first(SqlText.of(CYCLE, listed, id), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("members", "sharing.refused.cycle", name));
        }
    }

    /** Stores a new public group without members. */
    public int add(CircleProfile profile) {
        return sql.first(
                        SqlText.of(ADD, profile.name(), profile.description(), profile.confidential()),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(int id, int version, CircleProfile profile) {
        int changed = sql.update(
                SqlText.of(EDIT, profile.name(), profile.description(), profile.confidential(), id, version));
        if (changed == 0) {
            throw new ConflictException("group/" + id);
        }
    }

    /** Lists exactly these grantees in it. */
    public void list(int id, Collection<Integer> granteeIds) {
        int[] listed = granteeIds.stream().mapToInt(Integer::intValue).toArray();
        sql.update(SqlText.of(LEAVE, id, listed));
        sql.update(SqlText.of(JOIN, id, listed));
    }

    /** Removes one that nothing uses. */
    public void remove(int id) {
        sql.update(SqlText.of(REMOVE, id));
    }
}
