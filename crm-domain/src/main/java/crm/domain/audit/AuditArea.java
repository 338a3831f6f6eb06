package crm.domain.audit;

import java.util.regex.Pattern;

/** What an entry of the audit trail is about; every kind of entry belongs to one area. */
public enum AuditArea {
    /** Users, roles, permission sets, groups and queues. */
    ORGANISATION,
    /** Who sees what: defaults, rules, shares, teams. */
    ACCESS,
    RECORDS,
    SIGN_IN,
    /** What was refused. */
    DENIED,
    /** What left the application as a file. */
    EXPORT;

    private static final Pattern OPENS =
            Pattern.compile("(sharing|share|rule|team|default)\\..*|.*\\.(shared|unshared|childrenOpened)");

    private static final Pattern LEAVES = Pattern.compile(".*\\.(exported|downloaded)");

    /**
     * The area of a kind.
     *
     * @param kind stable word of what happened, for example {@code role.moved}
     */
    public static AuditArea of(String kind) {
        if (LEAVES.matcher(kind).matches()) {
            return EXPORT;
        }
        if (OPENS.matcher(kind).matches()) {
            return ACCESS;
        }
        return switch (kind.substring(0, Math.max(0, kind.indexOf('.')))) {
            case "denied" -> DENIED;
            case "signIn" -> SIGN_IN;
            case "lead", "account", "contact", "opportunity", "activity", "campaign", "import" -> RECORDS;
            default -> ORGANISATION;
        };
    }
}
