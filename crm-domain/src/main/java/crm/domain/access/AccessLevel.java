package crm.domain.access;

/** How far somebody reaches a record, from nothing to what an owner has; ordered. */
public enum AccessLevel {
    NONE,
    READ,
    EDIT,
    TRANSFER,
    FULL;

    public boolean atLeast(AccessLevel other) {
        return compareTo(other) >= 0;
    }

    public AccessLevel cappedAt(AccessLevel cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }
}
