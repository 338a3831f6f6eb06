package crm.ejb.contact;

import crm.domain.contact.ContactProfile;

/**
 * Add a person to an account.
 *
 * @param reportsToId the contact of the same account he reports to, or null
 * @param ownerId his owner, or null for the caller
 */
public record AddContact(long accountId, ContactProfile profile, Long reportsToId, Integer ownerId) {}
