package crm.ejb.share;

import crm.domain.access.AccessLevel;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Share a record with a grantee, or change the share he has.
 *
 * @param level READ or EDIT
 * @param reason why, for those who read it later
 * @param expiresAt from when on it gives nothing, or null for no end
 */
public record ShareRecord(RecordRef record, int granteeId, AccessLevel level, String reason, Instant expiresAt) {
    private static final int REASON = 255;

    public ShareRecord {
        reason = reason == null ? "" : reason.strip();
    }

    /**
     * Goes on only if the command says all it must.
     *
     * @throws InvalidException naming every wrong field
     */
    void check() {
        List<Problem> problems = new ArrayList<>();
        if (level != AccessLevel.READ && level != AccessLevel.EDIT) {
            problems.add(Problem.of("level", "problem.required"));
        }
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "problem.required"));
        }
        if (reason.length() > REASON) {
            problems.add(Problem.of("reason", "problem.tooLong", REASON));
        }
        InvalidException.throwIfAny(problems);
    }

    /** The same share of another record, to be read only. */
    ShareRecord readingOf(RecordRef other) {
        return new ShareRecord(other, granteeId, AccessLevel.READ, reason, expiresAt);
    }
}
