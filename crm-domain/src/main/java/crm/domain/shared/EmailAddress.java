package crm.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of an e-mail address, and the key by which two of them are the same mailbox. */
public final class EmailAddress {
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"]{1,64}@[^\\s@<>()\\[\\],;:\"]{1,180}\\.[^\\s@<>()\\[\\],;:\".]{2,}");

    private EmailAddress() {}

    /** Whether the text has the form of a deliverable address. */
    public static boolean isValid(String text) {
        return text != null && text.length() <= 200 && FORM.matcher(text).matches();
    }

    /** Lower-cased address for comparison, or null for null. */
    public static String key(String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
