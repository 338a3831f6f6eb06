package crm.domain.access;

import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of one record type that conditions may compare, in reading order. */
public final class ConditionFields {
    private static final String CONDITION = "condition";

    private final Map<String, ConditionField> byName = new LinkedHashMap<>();

    public ConditionFields(List<ConditionField> fields) {
        fields.forEach(field -> byName.put(field.name(), field));
    }

    public List<ConditionField> all() {
        return List.copyOf(byName.values());
    }

    /** Those of the fields that somebody sees: by a condition over others he could read them. */
    public ConditionFields seen(FieldRights rights) {
        return new ConditionFields(
                all().stream().filter(field -> rights.visible(field.name())).toList());
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public ConditionField named(String name) {
        ConditionField field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException("conditions know no field " + name);
        }
        return field;
    }

    /**
     * The condition with every value in the form in which it is kept.
     *
     * @throws InvalidException if it is missing or too large, a group is empty, a field is unknown, an operator does not
     *     fit its field, or a value is none of its field
     */
    public Condition check(Condition condition) {
        if (condition == null) {
            throw invalid("sharing.condition.missing");
        }
        if (condition.depth() > Condition.DEPTH || condition.comparisons().count() > Condition.SIZE) {
            throw invalid("sharing.condition.tooLarge", Condition.SIZE);
        }
        return canonical(condition);
    }

    private Condition canonical(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return canonical(comparison);
        }
        List<Condition> parts =
                condition.branches().stream().map(this::canonical).toList();
        if (parts.isEmpty()) {
            throw invalid("sharing.condition.missing");
        }
        return condition instanceof Condition.AllOf ? new Condition.AllOf(parts) : new Condition.AnyOf(parts);
    }

    private Condition canonical(Condition.Comparison comparison) {
        ConditionField field = byName.get(comparison.field());
        if (field == null) {
            throw invalid("sharing.condition.field", comparison.field());
        }
        if (!comparison.operator().fits(field.type())) {
            throw invalid("sharing.condition.operator", comparison.field());
        }
        if (comparison.value() == null) {
            throw invalid("sharing.condition.noValue");
        }
        String value = field.canonical(comparison.value());
        if (value == null) {
            throw invalid("sharing.condition.value", comparison.value());
        }
        return new Condition.Comparison(comparison.field(), comparison.operator(), value);
    }

    private static InvalidException invalid(String key, Serializable... args) {
        return new InvalidException(Problem.of(CONDITION, key, args));
    }
}
