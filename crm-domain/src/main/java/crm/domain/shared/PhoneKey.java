package crm.domain.shared;

/** The key by which two phone numbers written differently are compared. */
public final class PhoneKey {
    private static final int SIGNIFICANT = 9;
    private static final int SHORTEST = 6;

    private PhoneKey() {}

    /** The last nine digits without extension; null if the text has fewer than six digits. */
    public static String of(String phone) {
        if (phone == null) {
            return null;
        }
        String digits =
                phone.toLowerCase(java.util.Locale.ROOT).split("x|ext", 2)[0].replaceAll("\\D", "");
        if (digits.length() < SHORTEST) {
            return null;
        }
        return digits.substring(Math.max(0, digits.length() - SIGNIFICANT));
    }
}
