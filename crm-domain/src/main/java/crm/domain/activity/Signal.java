package crm.domain.activity;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing a lead did. It is never changed; the same key is the same signal, however often it arrives.
 *
 * @param subject page, link or event, at most 255 characters, or null
 * @param key what the signal is told apart by, or null if each arrival is one of its own
 */
public record Signal(long leadId, SignalKind kind, String subject, Instant at, String key) {
    private static final int LONGEST = 255;
    private static final int LONGEST_KEY = 120;

    /** @throws InvalidException if the kind is none of a lead's own, or the subject is too long */
    public Signal {
        Objects.requireNonNull(at, "a signal has its instant");
        subject = Text.line(subject);
        if (kind == null || !kind.isOwn()) {
            throw new InvalidException(Problem.of("kind", "problem.choice"));
        }
        if (subject != null && subject.length() > LONGEST) {
            throw new InvalidException(Problem.of("about", "problem.tooLong", LONGEST));
        }
        if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY)) {
            throw new InvalidException(Problem.of("key", "problem.length", 1, LONGEST_KEY));
        }
    }
}
