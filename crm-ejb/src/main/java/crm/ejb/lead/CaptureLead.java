package crm.ejb.lead;

import crm.domain.lead.LeadProfile;

/**
 * Capture a lead.
 *
 * @param ownerId its owner, or null for the caller
 */
public record CaptureLead(LeadProfile profile, Integer ownerId) {}
