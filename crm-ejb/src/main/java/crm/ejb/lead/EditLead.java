package crm.ejb.lead;

import crm.domain.lead.LeadProfile;

/**
 * Change what is known of a lead.
 *
 * @param version the version the caller has read
 */
public record EditLead(long id, int version, LeadProfile profile) {}
