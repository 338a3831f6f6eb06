package crm.ejb.routing;

import crm.domain.routing.AssignmentProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.access.ConditionText;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeRow;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** All assignment rules there are, in the order in which they are asked; few enough to be read as a whole. */
@Dependent
public class AssignmentRules {
    private static final String ALL =
            "select id, version, name, active, condition, target_id, capacity from assignment_rule order by position";
    private static final String TAKEN = "select 1 from assignment_rule where lower(name) = lower(?) and id <> ?";
    private static final String ADD = """
            insert into assignment_rule (id, position, name, active, condition, target_id, capacity)
            values (nextval('assignment_rule_seq'), (select coalesce(max(position), 0) + 1 from assignment_rule),
                ?, ?, ?::jsonb, ?, ?::integer)
            returning id
            """;
    private static final String ADD_TURN = "insert into assignment_turn (rule_id) values (?)";
    private static final String EDIT = """
            update assignment_rule set name = ?, active = ?, condition = ?::jsonb, target_id = ?, capacity = ?::integer,
                version = version + 1
            where id = ? and version = ?
            """;
    private static final String REMOVE = "delete from assignment_rule where id = ? and version = ?";
    private static final String SWAP = """
            update assignment_rule r set position = case r.id when ? then o.theirs else o.mine end
            from (select m.position as mine, t.position as theirs, t.id as other
                  from assignment_rule m join assignment_rule t on t.position < m.position
                  where m.id = ? order by t.position desc limit 1) o
            where r.id in (?, o.other)
            """;

    private final Sql sql;
    private final GranteeNames names;

    @Inject
    public AssignmentRules(Sql sql, GranteeNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Every rule in its order, without the names of targets. */
    List<AssignmentRow> bare() {
        return sql.list(SqlText.of(ALL), AssignmentRules::row);
    }

    /** Every rule in its order. */
    public List<AssignmentRow> all() {
        List<AssignmentRow> bare = bare();
        Map<Integer, GranteeRow> named =
                names.byId(bare.stream().map(rule -> rule.profile().targetId()).toList());
        return bare.stream()
                .map(rule -> new AssignmentRow(
                        rule.id(),
                        rule.version(),
                        rule.profile(),
                        named.get(rule.profile().targetId())))
                .toList();
    }

    /** @throws NotFoundException if there is none */
    public AssignmentRow require(int id) {
        return all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("assignment/" + id));
    }

    /** @throws InvalidException if another rule has that name, in whatever case */
    public void requireFree(String name, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, name, exceptId), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** Stores a new rule as the last one. */
    public int add(AssignmentProfile rule) {
        int id = sql.first(
                        SqlText.of(ADD, rule.name(), rule.active(), tree(rule), rule.targetId(), rule.capacity()),
                        row -> row.getInt(1))
                .orElseThrow();
        sql.update(SqlText.of(ADD_TURN, id));
        return id;
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(EditAssignment change) {
        AssignmentProfile rule = change.profile();
        requireChanged(
                change.id(),
                SqlText.of(
                        EDIT,
                        rule.name(),
                        rule.active(),
                        tree(rule),
                        rule.targetId(),
                        rule.capacity(),
                        change.id(),
                        change.version()));
    }

    /** @throws ConflictException if it changed since that version was read */
    public void remove(int id, int version) {
        requireChanged(id, SqlText.of(REMOVE, id, version));
    }

    /** Lets a rule be asked before the one that was asked before it; the first one stays the first. */
    public void raise(int id) {
        sql.update(SqlText.of(SWAP, id, id, id));
    }

    private void requireChanged(int id, SqlText change) {
        if (sql.update(change) == 0) {
            throw new ConflictException("assignment/" + id);
        }
    }

    private static String tree(AssignmentProfile rule) {
        return rule.condition() == null ? null : ConditionText.write(rule.condition());
    }

    private static AssignmentRow row(ResultSet row) throws SQLException {
        String tree = row.getString("condition");
        AssignmentProfile profile = new AssignmentProfile(
                row.getString("name"),
                row.getBoolean("active"),
                tree == null ? null : ConditionText.read(tree),
                row.getInt("target_id"),
                row.getObject("capacity", Integer.class));
        return new AssignmentRow(row.getInt("id"), row.getInt("version"), profile, null);
    }
}
