package crm.ejb.account;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;

/**
 * Open an account.
 *
 * @param parentId the account above it, or null
 * @param ownerId its owner, or null for the caller
 */
public record OpenAccount(AccountKind kind, AccountProfile profile, Long parentId, Integer ownerId) {}
