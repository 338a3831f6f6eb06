package crm.ejb.access;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.shared.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A condition as a path over a row's facts, as the triggers of the record tables test it. The text still has to be folded
 * by {@code crm_folded} before it becomes a {@code jsonpath}. Says the same as {@link CriteriaSql}.
 */
public final class CriteriaPath {
    private final ConditionFields fields;

    private CriteriaPath(ConditionFields fields) {
        this.fields = fields;
    }

    /** @param condition checked by the fields */
    public static String of(Condition condition, ConditionFields fields) {
        return new CriteriaPath(fields).path(condition);
    }

    private String path(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), " && ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " || ");
        }
        return comparison((Condition.Comparison) condition);
    }

    private String joined(List<Condition> parts, String by) {
        return parts.stream().map(part -> "(" + path(part) + ")").collect(Collectors.joining(by));
    }

    private String comparison(Condition.Comparison comparison) {
        ConditionField field = fields.named(comparison.field());
        String given = "$." + quoted(field.column());
        String fact = field.type() == FieldType.DATE ? given + ".datetime()" : given;
        String value = value(field, comparison.value());
        return switch (comparison.operator()) {
            case EQUALS -> fact + " == " + value;
            case DIFFERS -> isThere(field, given) + " && " + fact + " != " + value;
            case CONTAINS -> fact + " like_regex " + value + " flag \"q\"";
            case STARTS_WITH -> fact + " starts with " + value;
            case BELOW -> fact + " < " + value;
            case AT_MOST -> fact + " <= " + value;
            case ABOVE -> fact + " > " + value;
            case AT_LEAST -> fact + " >= " + value;
        };
    }

    private static String isThere(ConditionField field, String given) {
        return given + " != null" + (field.type().isText() ? " && " + given + " != \"\"" : "");
    }

    private static String value(ConditionField field, String value) {
        return switch (field.type()) {
            case NUMBER, MONEY, BOOLEAN -> value;
            case DATE -> quoted(value) + ".datetime()";
            default -> quoted(value);
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (unit < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}
