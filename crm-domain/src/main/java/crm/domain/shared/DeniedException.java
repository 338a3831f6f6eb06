package crm.domain.shared;

import java.util.Objects;

/** The record may be read by the caller, but not what was asked; carries the reason as a message key. */
public class DeniedException extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient RecordRef record;

    public DeniedException(Reason reason) {
        this(reason, null);
    }

    /** @param record what was asked for, if it was one record */
    public DeniedException(Reason reason, RecordRef record) {
        super("denied: " + Objects.requireNonNull(reason, "a denial needs its reason"));
        this.reason = reason;
        this.record = record;
    }

    public Reason reason() {
        return reason;
    }

    /** The record that was asked for, or null; for the audit. */
    public RecordRef record() {
        return record;
    }
}
