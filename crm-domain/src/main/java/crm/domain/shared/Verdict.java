package crm.domain.shared;

/** Whether an act is allowed, and if not, why. */
public sealed interface Verdict extends java.io.Serializable {
    /** The act is allowed. */
    record Allowed() implements Verdict {}

    /** The act is refused because of {@code reason}. */
    record Rejected(Reason reason) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict rejected(String key, java.io.Serializable... args) {
        return new Rejected(Reason.of(key, args));
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /**
     * Goes on if allowed.
     *
     * @throws DeniedException with the reason if rejected
     */
    default void orDeny() {
        if (this instanceof Rejected rejected) {
            throw new DeniedException(rejected.reason());
        }
    }
}
