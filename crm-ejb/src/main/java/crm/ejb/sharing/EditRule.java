package crm.ejb.sharing;

import crm.domain.access.RuleProfile;

/**
 * Change a sharing rule. Its type stays, and whether it follows owners or values.
 *
 * @param version the version the caller has read
 */
public record EditRule(int id, int version, RuleProfile profile) {}
