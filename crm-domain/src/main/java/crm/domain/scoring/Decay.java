package crm.domain.scoring;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How points fade with age, in steps of whole days.
 *
 * @param days length of a step, 1 to 3650; null if they never fade
 */
public record Decay(Fading fading, Integer days) implements Serializable {
    /** Points stay for good. */
    public static final Decay NONE = new Decay(Fading.NEVER, null);

    private static final int LONGEST = 3650;
    private static final int STEPS_OF_AN_INT = 31;

    /** @throws InvalidException if the days are missing or out of range */
    public Decay {
        Objects.requireNonNull(fading, "points fade somehow");
        if (fading == Fading.NEVER) {
            days = null;
        } else if (days == null || days < 1 || days > LONGEST) {
            throw new InvalidException(Problem.of("days", "scoring.problem.days", 1, LONGEST));
        }
    }

    /** What is left of some points, whatever their sign; an age below zero counts as zero. */
    public int left(int points, long age) {
        return switch (fading) {
            case NEVER -> points;
            case ENDS -> age < days ? points : 0;
            case HALVES -> steps(age) >= STEPS_OF_AN_INT ? 0 : points / (1 << steps(age));
        };
    }

    /** The next age at which less is left than now; none if that never happens. */
    public OptionalInt nextStep(int points, long age) {
        if (fading == Fading.NEVER || left(points, age) == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((steps(age) + 1) * days);
    }

    private int steps(long age) {
        return (int) Math.min(STEPS_OF_AN_INT, Math.max(0, age) / days);
    }
}
