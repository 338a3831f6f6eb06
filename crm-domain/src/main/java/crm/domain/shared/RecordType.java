package crm.domain.shared;

/** The types of record whose visibility the access model decides. */
public enum RecordType {
    LEAD,
    ACCOUNT,
    CONTACT,
    OPPORTUNITY;

    /** The word used for this type in paths and message keys, for example {@code lead}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
