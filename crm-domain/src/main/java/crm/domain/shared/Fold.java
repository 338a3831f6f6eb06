package crm.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text so that what people take for the same compares and sorts as the same: lower case, no accents, single
 * blanks. "Müller  Straße" and "MULLER STRASSE" fold alike.
 */
public final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    private Fold() {}

    /** The folded text; empty for null. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded texts joined by blanks, null and blank ones left out. */
    public static String joined(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            String folded = of(text);
            if (!folded.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(folded);
            }
        }
        return all.toString();
    }
}
