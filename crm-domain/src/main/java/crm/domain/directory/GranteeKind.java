package crm.domain.directory;

/** What a grantee stands for (clause C4); decides who its members are. */
public enum GranteeKind {
    /** One user. */
    USER,
    /** The users in one role. */
    ROLE,
    /** The users in a role and in all roles below it. */
    ROLE_AND_BELOW,
    /** The members of a public group. */
    GROUP,
    /** The members of a queue; as the source of a rule, the queue itself. */
    QUEUE
}
