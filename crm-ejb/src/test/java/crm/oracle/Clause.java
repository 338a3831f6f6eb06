package crm.oracle;

/** A reason for which somebody reaches a record. */
public enum Clause {
    C1_OWNER,
    C2_DEFAULT,
    C3_HIERARCHY,
    C5_OWNER_RULE,
    C6_CRITERIA_RULE,
    C7_SHARE,
    C8_TEAM,
    C9_ACCOUNT_THROUGH_CHILD,
    C10_CHILD_THROUGH_ACCOUNT_OWNER,
    C11_VIEW_ALL,
    C14_QUEUE,
    CONTROLLED_BY_ACCOUNT
}
