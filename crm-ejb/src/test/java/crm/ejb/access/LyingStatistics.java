package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/**
 * Statistics that tell small worlds to be listed like large ones: true numbers gather, much visible of as much walks, a
 * walk that may be cut short runs again, much visible of far more merges, a filter that finds little sifts. A wrong number may cost time, never
 * correctness.
 */
final class LyingStatistics extends RunStatistics {
    private static final long WALKABLE = 10_000;
    private static final long MANY = 1_000_000_000;

    private Story story = Story.LITTLE;

    /** What is told. */
    enum Story {
        LITTLE,
        WALKED,
        WALKED_TOO_FAR,
        SCATTERED,
        FOUND_AT_ONCE
    }

    void tell(Story now) {
        story = now;
    }

    @Override
    long count(Sql sql, String table, Term term) {
        return switch (story) {
            case LITTLE -> 1;
            case WALKED -> WALKABLE;
            case WALKED_TOO_FAR, SCATTERED, FOUND_AT_ONCE -> MANY;
        };
    }

    @Override
    long total(Sql sql, String table) {
        return switch (story) {
            case LITTLE, WALKED -> WALKABLE;
            case WALKED_TOO_FAR -> MANY;
            case SCATTERED, FOUND_AT_ONCE -> MANY * MANY;
        };
    }

    @Override
    Guess guess(Sql sql, ListSource source, SqlText filter) {
        return story == Story.FOUND_AT_ONCE ? new Guess(1, 1, 0) : new Guess(MANY, Double.MAX_VALUE, 0);
    }
}
