package crm.domain.shared;

/** Somebody else changed the record since the caller read it; nothing was changed by the caller. */
public class ConflictException extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConflictException(RecordRef ref) {
        super("changed meanwhile: " + ref);
    }

    public ConflictException(String what) {
        super("changed meanwhile: " + what);
    }
}
