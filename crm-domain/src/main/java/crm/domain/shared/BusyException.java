package crm.domain.shared;

/** Too many ask for the same costly thing at once. Nothing was done and nothing counted; later it may go. */
public class BusyException extends Refusal {
    private static final long serialVersionUID = 1L;

    public BusyException(String what) {
        super("busy: " + what);
    }
}
