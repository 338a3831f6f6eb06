package crm.ejb.access;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.shared.RecordType;
import crm.ejb.shared.SqlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A condition as SQL over the columns of a record table, values bound. Says the same as {@link CriteriaPath}; used where
 * many rows are asked at once.
 */
public final class CriteriaSql {
    private final ConditionFields fields;
    private final String alias;

    private CriteriaSql(ConditionFields fields, String alias) {
        this.fields = fields;
        this.alias = alias;
    }

    /**
     * The condition on the table under the alias, never null in SQL's sense.
     *
     * @param condition checked by the fields
     */
    public static SqlText of(Condition condition, ConditionFields fields, String alias) {
        return SqlText.of("coalesce(")
                .add(new CriteriaSql(fields, alias).test(condition))
                .add(", false)");
    }

    /** Stores which records match a rule; the triggers of the record tables keep it from then on. */
    public static SqlText fill(int ruleId, RecordType type, Condition condition, ConditionFields fields) {
        String sorts = sorts(type);
        return SqlText.of(
                        "insert into criteria_match (rule_id, record_id, " + sorts + ") select ?, r.id, r."
                                + sorts.replace(", ", ", r.") + " from " + type.word() + " r where ",
                        ruleId)
                .add(of(condition, fields, "r"));
    }

    /** The values of a record of which its matches carry copies, see {@link Link#sorts}. */
    private static String sorts(RecordType type) {
        return switch (type) {
            case LEAD -> "created_at, sort_name, score";
            case ACCOUNT, CONTACT -> "created_at, sort_name";
            case OPPORTUNITY -> "created_at, sort_name, close_date, amount_key";
        };
    }

    private SqlText test(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " or ");
        }
        return comparison((Condition.Comparison) condition);
    }

    private SqlText joined(List<Condition> parts, String by) {
        SqlText joined = new SqlText();
        parts.forEach(part ->
                joined.add(joined.isEmpty() ? "(" : by + "(").add(test(part)).add(")"));
        return joined;
    }

    private SqlText comparison(Condition.Comparison comparison) {
        ConditionField field = fields.named(comparison.field());
        String column = alias + "." + field.column();
        Object value = value(field, comparison.value());
        if (!isWords(field)) {
            return SqlText.of(column + sign(comparison) + "?", value);
        }
        String fact = "crm_folded(" + column + ")";
        return switch (comparison.operator()) {
            case CONTAINS -> SqlText.of("strpos(" + fact + ", crm_folded(?)) > 0", value);
            case STARTS_WITH -> SqlText.of("starts_with(" + fact + ", crm_folded(?))", value);
            case DIFFERS -> SqlText.of(column + " <> '' and " + fact + " <> crm_folded(?)", value);
            default -> SqlText.of(fact + sign(comparison) + "crm_folded(?)", value);
        };
    }

    private static String sign(Condition.Comparison comparison) {
        return switch (comparison.operator()) {
            case EQUALS -> " = ";
            case DIFFERS -> " <> ";
            case BELOW -> " < ";
            case AT_MOST -> " <= ";
            case ABOVE -> " > ";
            case AT_LEAST -> " >= ";
            case CONTAINS, STARTS_WITH -> throw new IllegalArgumentException("only texts contain a text");
        };
    }

    private static boolean isWords(ConditionField field) {
        return switch (field.type()) {
            case NUMBER, MONEY, DATE, BOOLEAN -> false;
            default -> true;
        };
    }

    private static Object value(ConditionField field, String value) {
        return switch (field.type()) {
            case NUMBER, MONEY -> new BigDecimal(value);
            case DATE -> LocalDate.parse(value);
            case BOOLEAN -> Boolean.valueOf(value);
            default -> value;
        };
    }
}
