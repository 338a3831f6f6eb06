package crm.domain.shared;

/** Normalises free text as typed by people. */
public final class Text {
    private Text() {}

    /** Trimmed text without control characters other than line breaks and tabs, or null if nothing is left. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String cleaned = text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** Like {@link #clean}, and on one line. */
    public static String line(String text) {
        String cleaned = clean(text);
        return cleaned == null ? null : cleaned.replaceAll("\\s+", " ");
    }
}
