package crm.domain.scoring;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;

/**
 * When a lead counts as ready to be converted, and what comes of it.
 *
 * @param threshold score from which it is ready, 1 to 1,000,000
 * @param interest whether interest in buying, once expressed, is enough
 * @param autoQualify whether an open lead becomes qualified by itself when it gets ready; nothing converts by itself
 */
public record ScoringPolicy(int threshold, boolean interest, boolean autoQualify) implements Serializable {
    /** @throws InvalidException if the threshold is out of range */
    public ScoringPolicy {
        if (threshold < 1 || threshold > Scoring.MOST) {
            throw new InvalidException(Problem.of("threshold", "scoring.problem.threshold", 1, Scoring.MOST));
        }
    }

    /** Whether a lead is ready. */
    public boolean isReady(int score, boolean interested) {
        return score >= threshold || (interest && interested);
    }
}
