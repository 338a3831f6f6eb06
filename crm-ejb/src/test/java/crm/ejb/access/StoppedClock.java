package crm.ejb.access;

/** A clock that stands at the very instant at which shares end: only there can "until" and "up to and with" be told apart. */
final class StoppedClock {
    private static final String INSTANT = "timestamptz '2001-01-01 12:00:00.123456+00'";

    /** From now on the clock of new connections stands still. */
    static final String STOPPED = "create schema clock; create function clock.statement_timestamp()"
            + " returns timestamptz language sql stable return " + INSTANT
            + "; do $$ begin execute format('alter database %I set search_path = clock, pg_catalog, public',"
            + " current_database()); end $$";

    /** Lets shares that have ended end at that instant; it lies far back, so that no other share has ended. */
    static final String ENDING = "update record_share set expires_at = " + INSTANT + " where expires_at <= now()";

    private StoppedClock() {}
}
