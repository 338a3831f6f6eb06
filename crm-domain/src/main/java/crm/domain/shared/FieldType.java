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
    CHOICE
}
