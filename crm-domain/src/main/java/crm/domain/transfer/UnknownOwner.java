package crm.domain.transfer;

/** What becomes of a line whose owner is no user. */
public enum UnknownOwner {
    /** It goes to the fallback owner, with a warning. */
    FALLBACK,
    /** It is refused. */
    REFUSE
}
