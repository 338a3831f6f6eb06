package crm.ejb.opportunity;

import crm.domain.opportunity.ContactRole;

/**
 * Give a contact a part in a sale, or another part than before.
 *
 * @param version of the opportunity the caller has read
 * @param main whether he becomes the main contact, in place of another one
 */
public record InvolveContact(long opportunityId, int version, long contactId, ContactRole role, boolean main) {}
