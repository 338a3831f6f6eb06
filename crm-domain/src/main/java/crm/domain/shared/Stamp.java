package crm.domain.shared;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changes something, and when.
 *
 * @param userId the acting user, 0 for the system
 * @param at instant of the change, UTC
 */
public record Stamp(int userId, Instant at) {
    public Stamp {
        Objects.requireNonNull(at, "a stamp needs its instant");
    }

    /** The acting user, or null if it is the system that acts. */
    public Integer author() {
        return userId == 0 ? null : userId;
    }
}
