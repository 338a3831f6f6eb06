package crm.oracle;

import java.util.List;

/** C6: a condition over a record's fields. */
public sealed interface Criterion {
    /** True if all parts are. */
    record All(List<Criterion> parts) implements Criterion {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** True if any part is. */
    record Any(List<Criterion> parts) implements Criterion {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** A comparison of the text field, without regard to case. */
    record OfText(Comparison how, String value) implements Criterion {
        public OfText {
            if (how.isOrder()) {
                throw new IllegalArgumentException("texts are not put in order: " + how);
            }
        }
    }

    /** A comparison of the number field. */
    record OfNumber(Comparison how, int value) implements Criterion {
        public OfNumber {
            if (how.isPart()) {
                throw new IllegalArgumentException("numbers have no parts: " + how);
            }
        }
    }

    /** The single comparisons. */
    enum Comparison {
        EQUALS,
        DIFFERS,
        CONTAINS,
        STARTS_WITH,
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST;

        public boolean isPart() {
            return this == CONTAINS || this == STARTS_WITH;
        }

        public boolean isOrder() {
            return ordinal() >= BELOW.ordinal();
        }
    }

    /** Whether it asks for the number field anywhere. */
    default boolean asksNumber() {
        if (this instanceof All all) {
            return all.parts().stream().anyMatch(Criterion::asksNumber);
        }
        if (this instanceof Any any) {
            return any.parts().stream().anyMatch(Criterion::asksNumber);
        }
        return this instanceof OfNumber;
    }
}
