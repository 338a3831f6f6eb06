package crm.bench;

import java.time.Instant;

/** Three years up to a fixed day. */
final class Time {
    private static final long END = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long LENGTH = 3L * 365 * 24 * 3600;

    private Time() {}

    /** When the record of a number was made, of so many: later numbers later. Seconds since 1970. */
    static long of(long number, long count) {
        return END - LENGTH + (long) ((double) number / count * LENGTH);
    }

    static Instant end() {
        return Instant.ofEpochSecond(END);
    }
}
