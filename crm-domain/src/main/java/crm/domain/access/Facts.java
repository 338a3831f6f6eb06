package crm.domain.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The values of one record, put to conditions before the record is stored. Says the same as the readings of a condition
 * in SQL: no comparison with an empty value is true, case does not count, a final sigma is a sigma.
 */
public final class Facts {
    private final Function<String, Object> values;

    /**
     * @param values the value of a field by its name: text, number, date, truth, constant of a choice, or null; numbers as
     *     precise as they are stored
     */
    public Facts(Function<String, Object> values) {
        this.values = values;
    }

    /** Whether the condition holds. */
    public boolean meet(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(this::meet);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(this::meet);
        }
        return holds((Condition.Comparison) condition);
    }

    /** The comparisons that keep the condition from holding, in reading order; none if it holds. */
    public List<Condition.Comparison> against(Condition condition) {
        if (meet(condition)) {
            return List.of();
        }
        return condition instanceof Condition.Comparison comparison
                ? List.of(comparison)
                : condition.branches().stream()
                        .flatMap(part -> against(part).stream())
                        .toList();
    }

    private boolean holds(Condition.Comparison asked) {
        Object value = values.apply(asked.field());
        if (value == null || value.equals("")) {
            return false;
        }
        return switch (asked.operator()) {
            case EQUALS -> order(value, asked.value()) == 0;
            case DIFFERS -> order(value, asked.value()) != 0;
            case CONTAINS -> folded(value).contains(folded(asked.value()));
            case STARTS_WITH -> folded(value).startsWith(folded(asked.value()));
            case BELOW -> order(value, asked.value()) < 0;
            case AT_MOST -> order(value, asked.value()) <= 0;
            case ABOVE -> order(value, asked.value()) > 0;
            case AT_LEAST -> order(value, asked.value()) >= 0;
        };
    }

    private static int order(Object value, String asked) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(asked));
        }
        return value instanceof LocalDate date
                ? date.compareTo(LocalDate.parse(asked))
                : folded(value).compareTo(folded(asked));
    }

    private static String folded(Object text) {
        return text.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
