package crm.ejb.scoring;

import crm.domain.access.Condition;
import crm.domain.activity.SignalKind;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import crm.domain.shared.ConflictException;
import crm.domain.shared.NotFoundException;
import crm.ejb.access.ConditionText;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All point rules there are; few enough to be read as a whole. */
@Dependent
public class PointRules {
    private static final String ALL = """
            select id, version, kind, condition, points, most, fading, days from scoring_rule
            order by kind is null, kind, points desc, id
            """;
    private static final String ADD = """
            insert into scoring_rule (kind, condition, points, most, fading, days)
            values (?, ?::jsonb, ?, ?::integer, ?, ?::integer) returning id
            """;
    private static final String EDIT = """
            update scoring_rule set kind = ?, condition = ?::jsonb, points = ?, most = ?::integer, fading = ?,
                days = ?::integer, version = version + 1
            where id = ? and version = ?
            """;
    private static final String REMOVE = "delete from scoring_rule where id = ? and version = ?";

    private final Sql sql;

    @Inject
    public PointRules(Sql sql) {
        this.sql = sql;
    }

    /** Every rule: those over signals by kind, then those over fields. */
    public List<PointRuleRow> all() {
        return sql.list(SqlText.of(ALL), PointRules::row);
    }

    /** What the rules say. */
    public List<PointRule> rules() {
        return all().stream().map(PointRuleRow::rule).toList();
    }

    /** The fields that some rule compares. */
    public Set<String> comparedFields() {
        return rules().stream()
                .filter(PointRule::overFields)
                .flatMap(rule -> rule.condition().comparisons())
                .map(Condition.Comparison::field)
                .collect(Collectors.toSet());
    }

    /** @throws NotFoundException if there is none */
    public PointRuleRow require(int id) {
        return all().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("scoring rule/" + id));
    }

    /** Stores a new rule; returns its id. */
    public int add(PointRule rule) {
        return sql.first(
                        SqlText.of(
                                ADD,
                                rule.kind(),
                                tree(rule),
                                rule.points(),
                                rule.most(),
                                rule.decay().fading(),
                                rule.decay().days()),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(EditPointRule command) {
        PointRule rule = command.rule();
        requireOne(
                command.id(),
                sql.update(SqlText.of(
                        EDIT,
                        rule.kind(),
                        tree(rule),
                        rule.points(),
                        rule.most(),
                        rule.decay().fading(),
                        rule.decay().days(),
                        command.id(),
                        command.version())));
    }

    /** @throws ConflictException if it changed since that version was read */
    public void remove(int id, int version) {
        requireOne(id, sql.update(SqlText.of(REMOVE, id, version)));
    }

    private static void requireOne(int id, int changed) {
        if (changed == 0) {
            throw new ConflictException("scoring rule/" + id);
        }
    }

    private static String tree(PointRule rule) {
        return rule.overFields() ? ConditionText.write(rule.condition()) : null;
    }

    private static PointRuleRow row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String tree = row.getString("condition");
        PointRule rule = new PointRule(
                kind == null ? null : SignalKind.valueOf(kind),
                tree == null ? null : ConditionText.read(tree),
                row.getInt("points"),
                row.getObject("most", Integer.class),
                new Decay(Fading.valueOf(row.getString("fading")), row.getObject("days", Integer.class)));
        return new PointRuleRow(row.getInt("id"), row.getInt("version"), rule);
    }
}
