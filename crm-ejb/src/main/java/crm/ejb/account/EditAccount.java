package crm.ejb.account;

import crm.domain.account.AccountProfile;

/**
 * Change what is known of an account.
 *
 * @param version the version the caller has read
 * @param parentId the account above it; null takes it from under its parent, unless the caller cannot see the parent
 */
public record EditAccount(long id, int version, AccountProfile profile, Long parentId) {}
