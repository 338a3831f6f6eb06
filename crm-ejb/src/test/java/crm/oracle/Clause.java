package crm.oracle;

/** A reason for which somebody reaches a record. */
public enum Clause {
    C1_OWNER,
    C2_DEFAULT,
    C3_HIERARCHY,
    C9_ACCOUNT_THROUGH_CHILD,
    C10_CHILD_THROUGH_ACCOUNT_OWNER,
    C11_VIEW_ALL,
    CONTROLLED_BY_ACCOUNT
}
