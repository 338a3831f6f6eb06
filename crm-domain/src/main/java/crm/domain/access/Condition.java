package crm.domain.access;

import crm.domain.shared.Text;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which records a criteria rule means (clause C6): a tree of comparisons. What it may speak of is decided by
 * {@link ConditionFields}.
 */
public sealed interface Condition extends Serializable {
    /** Levels of groups and comparisons allowed. */
    int DEPTH = 3;

    /** Comparisons allowed in all. */
    int SIZE = 30;

    /** True where every part is. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** True where at least one part is. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Compares one field. Texts and choices compare whatever the case.
     *
     * @param value on one line, in the form of the field's type: plain number, ISO date, {@code true} or {@code false},
     *     word of a choice; null if nothing was given
     */
    record Comparison(String field, Operator operator, String value) implements Condition {
        public Comparison {
            Objects.requireNonNull(field, "a comparison names a field");
            Objects.requireNonNull(operator, "a comparison has an operator");
            value = Text.line(value);
        }
    }

    /** The parts of a group; none of a comparison. */
    default List<Condition> branches() {
        if (this instanceof AllOf all) {
            return all.parts();
        }
        return this instanceof AnyOf any ? any.parts() : List.of();
    }

    /** How many levels deep the tree is; 1 for a comparison. */
    default int depth() {
        return 1 + branches().stream().mapToInt(Condition::depth).max().orElse(0);
    }

    /** Every comparison, in reading order. */
    default Stream<Comparison> comparisons() {
        return this instanceof Comparison comparison
                ? Stream.of(comparison)
                : branches().stream().flatMap(Condition::comparisons);
    }
}
