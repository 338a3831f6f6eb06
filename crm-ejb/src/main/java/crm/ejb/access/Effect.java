package crm.ejb.access;

/** What happens to a record for somebody. */
enum Effect {
    GAINED,
    LOST,
    RAISED,
    LOWERED;

    /** From one level to another, as ordinals of {@link crm.domain.access.AccessLevel}; null if they are the same. */
    static Effect of(int before, int after) {
        if (before == after) {
            return null;
        }
        if (before == 0) {
            return GAINED;
        }
        if (after == 0) {
            return LOST;
        }
        return after > before ? RAISED : LOWERED;
    }
}
