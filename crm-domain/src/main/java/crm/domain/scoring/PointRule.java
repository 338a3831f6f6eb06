package crm.domain.scoring;

import crm.domain.access.Condition;
import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;

/**
 * For what a lead gets points: either for each signal of a kind, or once for what is known of it.
 *
 * @param kind what the lead does, or null for a rule over fields
 * @param condition what is known of the lead, or null for a rule over signals
 * @param points for each time, -1000 to 1000 but not zero
 * @param most how many points the rule gives in all, whatever their sign; null for any number
 * @param decay how the points of a signal fade
 */
public record PointRule(SignalKind kind, Condition condition, int points, Integer most, Decay decay)
        implements Serializable {
    private static final int MOST_POINTS = 1000;
    private static final int MOST_OF_A_RULE = 100_000;

    /** @throws InvalidException naming what is wrong */
    public PointRule {
        require("kind", (kind == null) != (condition == null), "problem.required");
        require("points", points != 0 && Math.abs(points) <= MOST_POINTS, "scoring.problem.points", MOST_POINTS);
        require("most", most == null || (most > 0 && most <= MOST_OF_A_RULE), "scoring.problem.most", MOST_OF_A_RULE);
        most = kind == null ? null : most;
        decay = kind == null || decay == null ? Decay.NONE : decay;
    }

    /** A rule over signals. */
    public static PointRule each(SignalKind kind, int points, Integer most, Decay decay) {
        return new PointRule(kind, null, points, most, decay);
    }

    /** A rule over fields. */
    public static PointRule where(Condition condition, int points) {
        return new PointRule(null, condition, points, null, Decay.NONE);
    }

    /** Whether it speaks of what is known of a lead, and not of what it did. */
    public boolean overFields() {
        return condition != null;
    }

    private static void require(String field, boolean fine, String key, Serializable... args) {
        if (!fine) {
            throw new InvalidException(Problem.of(field, key, args));
        }
    }
}
