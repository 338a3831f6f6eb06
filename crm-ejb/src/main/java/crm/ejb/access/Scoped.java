package crm.ejb.access;

/** What the numbers of a {@link Term} stand for. */
enum Scoped {
    /** Users and queues, by their owner ids. */
    USERS,
    GRANTEES,
    RULES
}
