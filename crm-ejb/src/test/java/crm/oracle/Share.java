package crm.oracle;

/**
 * C7: one record, given to a grantee by hand.
 *
 * @param level READ or EDIT
 */
public record Share(Kind kind, long record, Grantee grantee, Level level, Expiry expiry) {
    /** When it ends, seen from the moment of the question. */
    public enum Expiry {
        NEVER,
        LATER,
        A_MICROSECOND_AGO,
        LONG_AGO;

        public boolean isOver() {
            return this == A_MICROSECOND_AGO || this == LONG_AGO;
        }
    }

    public boolean isOn(Item item) {
        return kind == item.kind() && record == item.id();
    }

    /** Whether both give the same record to the same grantee. */
    public boolean isSameAs(Share other) {
        return kind == other.kind && record == other.record && grantee.equals(other.grantee);
    }

    public Share ending(Expiry now) {
        return new Share(kind, record, grantee, level, now);
    }

    public Share at(Level now) {
        return new Share(kind, record, grantee, now, expiry);
    }
}
