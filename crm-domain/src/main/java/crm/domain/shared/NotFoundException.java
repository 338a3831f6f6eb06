package crm.domain.shared;

/** The record does not exist, or the viewer may not read it: by intention the two cannot be told apart. */
public class NotFoundException extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFoundException(RecordRef ref) {
        super("not found: " + ref);
    }

    public NotFoundException(String what) {
        super("not found: " + what);
    }
}
