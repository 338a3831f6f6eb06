package crm.domain.shared;

/** What somebody may do with a field of the records he reaches, from nothing to everything; ordered. */
public enum FieldAccess {
    /** As if there were no such field. */
    HIDDEN,
    /** Shown, and left as it is. */
    READ,
    /** Shown, and changed where the record may be changed. */
    EDIT;

    public boolean atLeast(FieldAccess other) {
        return compareTo(other) >= 0;
    }
}
