package crm.oracle;

/** What somebody may do with a field, in rising order. */
public enum FieldLevel {
    HIDDEN,
    READ,
    EDIT;

    static FieldLevel higher(FieldLevel one, FieldLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static FieldLevel lower(FieldLevel one, FieldLevel other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
