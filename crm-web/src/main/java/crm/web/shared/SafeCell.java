package crm.web.shared;

import java.util.regex.Pattern;

/** Text for a cell of a file that a spreadsheet will open. */
public final class SafeCell {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}\\p{Cntrl}\\p{Cf}]+");

    private SafeCell() {}

    /** The text, with an apostrophe before it if a spreadsheet could take it for a formula; empty for null. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String visible = BLANKS.matcher(text).replaceFirst("");
        boolean formula = FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA_BEGINNINGS.indexOf(visible.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
