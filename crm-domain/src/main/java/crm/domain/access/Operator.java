package crm.domain.access;

import crm.domain.shared.FieldType;

/** How a condition compares a field with a value (clause C6). No comparison with an empty field is ever true. */
public enum Operator {
    EQUALS,
    DIFFERS,
    CONTAINS,
    STARTS_WITH,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST;

    /** Whether fields of that type can be compared so. */
    public boolean fits(FieldType type) {
        return switch (this) {
            case EQUALS -> true;
            case DIFFERS -> type != FieldType.BOOLEAN;
            case CONTAINS, STARTS_WITH -> type.isText();
            case BELOW, AT_MOST, ABOVE, AT_LEAST -> type.isOrdered();
        };
    }
}
