package crm.domain.conversion;

import java.io.Serializable;
import java.util.List;

/**
 * How well a record matches a lead, and why.
 *
 * @param score 0 to 100
 * @param reasons at least one if the score is above zero
 */
public record Match(int score, List<MatchReason> reasons) implements Serializable {
    public Match {
        reasons = List.copyOf(reasons);
    }

    static Match of(List<MatchReason> reasons) {
        int points = reasons.stream().mapToInt(MatchReason::points).sum();
        return new Match(Math.min(100, points), reasons);
    }

    public boolean isNone() {
        return reasons.isEmpty();
    }
}
