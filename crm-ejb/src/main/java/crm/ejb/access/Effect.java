package crm.ejb.access;

/** What happens to a record for somebody. */
enum Effect {
    GAINED,
    LOST,
    RAISED,
    LOWERED;

    /** From one level to another, different one; both as ordinals of {@link crm.domain.access.AccessLevel}. */
    static Effect of(int before, int after) {
        if (before == 0) {
            return GAINED;
        }
        if (after == 0) {
            return LOST;
        }
        return after > before ? RAISED : LOWERED;
    }
}
