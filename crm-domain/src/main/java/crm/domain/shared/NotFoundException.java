package crm.domain.shared;

/** The record does not exist, or the viewer may not read it: by intention the two cannot be told apart. */
public class NotFoundException extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient RecordRef record;

    public NotFoundException(RecordRef ref) {
        super("not found: " + ref);
        this.record = ref;
    }

    public NotFoundException(String what) {
        super("not found: " + what);
        this.record = null;
    }

    /** The record that was asked for, or null if it was something else; for the audit, never for the caller. */
    public RecordRef record() {
        return record;
    }
}
