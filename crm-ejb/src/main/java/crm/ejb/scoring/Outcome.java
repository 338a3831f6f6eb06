package crm.ejb.scoring;

import crm.domain.scoring.Score;
import java.time.Instant;
import java.util.Objects;

/**
 * What summing up has found out about one lead.
 *
 * @param readySince since when it is ready, or null
 */
record Outcome(Standing before, Score score, Instant readySince) {
    long leadId() {
        return before.leadId();
    }

    boolean becameReady() {
        return readySince != null && before.readySince() == null;
    }

    boolean scoreChanged() {
        return score.total() != before.score();
    }

    boolean standingChanged() {
        return !Objects.equals(readySince, before.readySince()) || !Objects.equals(score.nextChange(), before.nextOn());
    }
}
