package crm.ejb.contact;

import crm.domain.contact.ContactProfile;

/**
 * Change what is known of a contact.
 *
 * @param version the version the caller has read
 * @param accountId the account he is to be at, or null for where he is
 * @param reportsToId the contact of that account he reports to; null for nobody, unless the caller cannot see him
 */
public record EditContact(long id, int version, ContactProfile profile, Long accountId, Long reportsToId) {}
