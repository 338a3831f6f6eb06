package crm.domain.shared;

import java.util.regex.Pattern;

/** Normalises free text as typed by people. */
public final class Text {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Text() {}

    /** Trimmed text without control characters other than line breaks and tabs, or null if nothing is left. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String cleaned = CONTROLS.matcher(text).replaceAll("").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** Like {@link #clean}, and on one line. */
    public static String line(String text) {
        String cleaned = clean(text);
        return cleaned == null ? null : BLANKS.matcher(cleaned).replaceAll(" ");
    }
}
