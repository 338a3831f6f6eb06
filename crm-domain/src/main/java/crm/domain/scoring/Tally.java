package crm.domain.scoring;

import crm.domain.activity.SignalKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How often a lead did something on a day.
 *
 * @param count above zero
 */
public record Tally(SignalKind kind, LocalDate day, int count) {
    public Tally {
        Objects.requireNonNull(kind, "something was done");
        Objects.requireNonNull(day, "on some day");
        if (count < 1) {
            throw new IllegalArgumentException("nothing is not tallied");
        }
    }
}
