package crm.oracle;

/** The four types of record whose access the oracle decides. */
public enum Kind {
    LEAD,
    ACCOUNT,
    CONTACT,
    OPPORTUNITY;

    /** Whether records of this kind always hang on an account. */
    public boolean isChild() {
        return this == CONTACT || this == OPPORTUNITY;
    }
}
