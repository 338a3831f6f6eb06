package crm.ejb.opportunity;

import crm.domain.opportunity.OpportunityProfile;

/**
 * Change what is known of an opportunity.
 *
 * @param version the version the caller has read
 * @param accountId the account it is to be with, or null for the one it is with
 */
public record EditOpportunity(long id, int version, OpportunityProfile profile, Long accountId) {}
