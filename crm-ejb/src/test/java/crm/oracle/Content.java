package crm.oracle;

/**
 * Two fields of a record, for the conditions of criteria rules.
 *
 * @param text null if empty
 * @param number null if empty; contacts have none
 */
public record Content(String text, Integer number) {
    public static final Content EMPTY = new Content(null, null);
}
