package crm.ejb.scoring;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far summing up all leads has come.
 *
 * @param lastId lead it has come to
 * @param topId lead it goes to
 * @param done leads summed up so far
 * @param changed those of them whose score was another one
 * @param endedAt when it was through, or null while it runs
 */
public record ScoringRunRow(
        long id, Instant startedAt, long lastId, long topId, long done, long changed, Instant endedAt)
        implements Serializable {
    public boolean running() {
        return endedAt == null;
    }

    /** How much of it is done, 0 to 100. */
    public int percent() {
        return endedAt != null || topId == 0 ? 100 : (int) Math.min(99, 100 * lastId / topId);
    }
}
