package crm.domain.lead;

/** For how long nothing has happened with a lead: no change, no step along its way, no activity. */
public enum Untouched {
    WEEK(7),
    FORTNIGHT(14),
    MONTH(30),
    QUARTER(90);

    private final int days;

    Untouched(int days) {
        this.days = days;
    }

    /** At least so many days. */
    public int days() {
        return days;
    }
}
