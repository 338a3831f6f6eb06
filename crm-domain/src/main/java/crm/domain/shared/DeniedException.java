package crm.domain.shared;

import java.util.Objects;

/** The record may be read by the caller, but not what was asked; carries the reason as a message key. */
public class DeniedException extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DeniedException(Reason reason) {
        super("denied: " + Objects.requireNonNull(reason, "a denial needs its reason"));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
