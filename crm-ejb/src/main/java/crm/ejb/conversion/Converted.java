package crm.ejb.conversion;

import java.io.Serializable;

/**
 * What a lead has become.
 *
 * @param contactId null for a person account
 * @param opportunityId null if none was wanted
 * @param accountCreated whether the account is new
 */
public record Converted(
        long leadId,
        long accountId,
        Long contactId,
        Long opportunityId,
        boolean accountCreated,
        boolean contactCreated,
        boolean opportunityCreated)
        implements Serializable {}
