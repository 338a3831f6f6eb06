package crm.domain.shared;

/** What kind of value a field holds; decides input, display, parsing and comparison. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    URL,
    NUMBER,
    MONEY,
    DATE,
    BOOLEAN,
    CHOICE;

    /** Whether values are free text. */
    public boolean isText() {
        return switch (this) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL -> true;
            default -> false;
        };
    }

    /** Whether one value can be greater than another. */
    public boolean isOrdered() {
        return this == NUMBER || this == MONEY || this == DATE;
    }
}
