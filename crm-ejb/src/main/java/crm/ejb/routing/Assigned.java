package crm.ejb.routing;

/**
 * Who takes a lead, and why.
 *
 * @param ownerId a user or queue, or null if neither a rule nor a default says who
 * @param rule name of the rule, or null if none has placed it
 */
public record Assigned(Integer ownerId, String rule) {}
