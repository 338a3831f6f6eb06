package crm.domain.shared;

/**
 * A request the product refuses for a reason the caller may know. Rolls the transaction back wherever it crosses a door
 * (declared as an application exception in the deployment descriptor).
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Refusal(String message) {
        super(message);
    }
}
