package crm.ejb.opportunity;

import crm.domain.opportunity.OpportunityProfile;

/**
 * Open an opportunity. Currency and close date of the profile may be null for the organisation's defaults.
 *
 * @param contactId its main contact, one of the account's, or null
 * @param ownerId its owner, or null for the caller
 */
public record OpenOpportunity(long accountId, OpportunityProfile profile, Long contactId, Integer ownerId) {}
