package crm.ejb.lead;

import crm.domain.lead.LeadProfile;

/**
 * Capture a lead.
 *
 * @param ownerId its owner, or null for the caller
 * @param byRules whether the assignment rules say who owns it, instead
 */
public record CaptureLead(LeadProfile profile, Integer ownerId, boolean byRules) {
    /** A lead of the owner's. */
    public CaptureLead(LeadProfile profile, Integer ownerId) {
        this(profile, ownerId, false);
    }
}
