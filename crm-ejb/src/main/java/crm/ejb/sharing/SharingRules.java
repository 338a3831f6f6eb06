package crm.ejb.sharing;

import crm.domain.access.AccessLevel;
import crm.domain.access.RuleProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.access.CriteriaPath;
import crm.ejb.access.CriteriaSql;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeRow;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All sharing rules there are; small enough to be read as a whole. */
@Dependent
public class SharingRules {
    private static final String ALL = """
            select id, version, record_type, name, description, source_id, condition, target_id, level
            from sharing_rule order by record_type, lower(name)
            """;
    private static final String TAKEN =
            "select 1 from sharing_rule where record_type = ? and lower(name) = lower(?) and id <> ?";
    private static final String ADD = """
            insert into sharing_rule
                (id, record_type, kind, name, description, source_id, condition, path, target_id, level)
            values (nextval('sharing_rule_seq'), ?, ?, ?, ?, ?::integer, ?::jsonb, crm_folded(?)::jsonpath, ?, ?)
            returning id
            """;
    private static final String EDIT = """
            update sharing_rule set name = ?, description = ?, source_id = ?::integer, condition = ?::jsonb,
                path = crm_folded(?)::jsonpath, target_id = ?, level = ?, version = version + 1
            where id = ? and version = ?
            """;
    private static final String FORGET = "delete from criteria_match where rule_id = ?";
    private static final String REMOVE = "delete from sharing_rule where id = ? and version = ?";

    private final Sql sql;
    private final GranteeNames names;

    @Inject
    public SharingRules(Sql sql, GranteeNames names) {
        this.sql = sql;
        this.names = names;
    }

    /** Every rule, by type and name. */
    public List<RuleRow> all() {
        List<RuleRow> bare = sql.list(SqlText.of(ALL), SharingRules::row);
        Set<Integer> grantees = new HashSet<>();
        bare.forEach(rule -> {
            grantees.add(rule.profile().targetId());
            grantees.add(rule.profile().sourceId());
        });
        grantees.remove(null);
        Map<Integer, GranteeRow> named = names.byId(grantees);
        return bare.stream()
                .map(rule -> new RuleRow(
                        rule.id(),
                        rule.version(),
                        rule.profile(),
                        named.get(rule.profile().sourceId()),
                        named.get(rule.profile().targetId())))
                .toList();
    }

    /** @throws NotFoundException if there is none */
    public RuleRow require(int id) {
        return all().stream()
                .filter(rule -> rule.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("rule/" + id));
    }

    /** @throws InvalidException if another rule of the type has that name, in whatever case */
    public void requireFree(RuleProfile rule, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, rule.type(), rule.name(), exceptId), row -> 1)
                .isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** Stores a new rule, and what it matches. */
    public int add(RuleProfile rule) {
        int id = sql.first(
                        SqlText.of(
                                ADD,
                                rule.type(),
                                rule.overValues() ? "CRITERIA" : "OWNER",
                                rule.name(),
                                rule.description(),
                                rule.sourceId(),
                                tree(rule),
                                path(rule),
                                rule.targetId(),
                                rule.level()),
                        row -> row.getInt(1))
                .orElseThrow();
        match(id, rule);
        return id;
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(int id, int version, RuleProfile rule) {
        int changed = sql.update(SqlText.of(
                EDIT,
                rule.name(),
                rule.description(),
                rule.sourceId(),
                tree(rule),
                path(rule),
                rule.targetId(),
                rule.level(),
                id,
                version));
        if (changed == 0) {
            throw new ConflictException("rule/" + id);
        }
    }

    /** Finds anew what a rule matches. */
    public void rematch(int id, RuleProfile rule) {
        sql.update(SqlText.of(FORGET, id));
        match(id, rule);
    }

    /** @throws ConflictException if it changed since that version was read */
    public void remove(int id, int version) {
        if (sql.update(SqlText.of(REMOVE, id, version)) == 0) {
            throw new ConflictException("rule/" + id);
        }
    }

    private void match(int id, RuleProfile rule) {
        if (rule.overValues()) {
            sql.update(CriteriaSql.fill(id, rule.type(), rule.condition(), Criteria.of(rule.type())));
        }
    }

    private static String tree(RuleProfile rule) {
        return rule.overValues() ? ConditionText.write(rule.condition()) : null;
    }

    private static String path(RuleProfile rule) {
        return rule.overValues() ? CriteriaPath.of(rule.condition(), Criteria.of(rule.type())) : null;
    }

    private static RuleRow row(ResultSet row) throws SQLException {
        int source = row.getInt("source_id");
        Integer sourceId = row.wasNull() ? null : source;
        String tree = row.getString("condition");
        RuleProfile profile = new RuleProfile(
                RecordType.valueOf(row.getString("record_type")),
                row.getString("name"),
                row.getString("description"),
                sourceId,
                tree == null ? null : ConditionText.read(tree),
                row.getInt("target_id"),
                AccessLevel.valueOf(row.getString("level")));
        return new RuleRow(row.getInt("id"), row.getInt("version"), profile, null, null);
    }
}
