package crm.domain.shared;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changes something, and when.
 *
 * @param userId the acting user
 * @param at instant of the change, UTC
 */
public record Stamp(int userId, Instant at) {
    public Stamp {
        Objects.requireNonNull(at, "a stamp needs its instant");
    }
}
