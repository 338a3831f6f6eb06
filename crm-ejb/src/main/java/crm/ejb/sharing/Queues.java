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

/** All queues there are. */
@Dependent
public class Queues {
    private static final String ROWS = """
            select c.id, c.name, c.description, c.confidential,
                   (select count(*) from queue_member m where m.queue_id = c.id) as members
            from queue c order by lower(c.name)
            """;
    private static final String ONE = "select version, name, description, confidential from queue where id = ?";
    private static final String MEMBERS = "select grantee_id from queue_member where queue_id = ?";
    private static final String TAKEN = "select 1 from queue where lower(name) = lower(?) and id <> ?";
    private static final String OWN =
            "insert into owner (id, kind) values (nextval('owner_seq'), 'QUEUE') returning id";
    private static final String ADD = "insert into queue (id, name, description, confidential) values (?, ?, ?, ?)";
    private static final String EDIT =
            "update queue set name = ?, description = ?, confidential = ?, version = version + 1"
                    + " where id = ? and version = ?";
    private static final String JOIN =
            "insert into queue_member (queue_id, grantee_id, grantee_kind) select ?, g.id, g.kind from grantee g"
                    + " where g.id = any(?) on conflict do nothing";
    private static final String LEAVE = "delete from queue_member where queue_id = ? and not grantee_id = any(?)";
    private static final String REMOVE = "delete from queue where id = ?";
    private static final String LEADS = "select count(*) from lead where owner_id = ?";
    private static final String DISOWN = "delete from owner where id = ?";

    private final Sql sql;
    private final GranteeNames names;

    @Inject
    public Queues(Sql sql, GranteeNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Every queue, by name. */
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
                .orElseThrow(() -> new NotFoundException("queue/" + id));
    }

    /** @throws InvalidException if another queue has that name, in whatever case */
    public void requireFree(String name, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, name, exceptId), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** How many leads it owns, whatever their state. */
    public int leads(int id) {
        return sql.first(SqlText.of(LEADS, id), row -> row.getInt(1)).orElse(0);
    }

    /** Stores a new queue without members. */
    public int add(CircleProfile profile) {
        int id = sql.first(SqlText.of(OWN), row -> row.getInt(1)).orElseThrow();
        sql.update(SqlText.of(ADD, id, profile.name(), profile.description(), profile.confidential()));
        return id;
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(int id, int version, CircleProfile profile) {
        int changed = sql.update(
                SqlText.of(EDIT, profile.name(), profile.description(), profile.confidential(), id, version));
        if (changed == 0) {
            throw new ConflictException("queue/" + id);
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
        sql.update(SqlText.of(DISOWN, id));
    }
}
