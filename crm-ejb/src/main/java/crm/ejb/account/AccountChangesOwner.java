package crm.ejb.account;

/**
 * An account is about to go from one owner to another, and what the old owner has on it goes along as far as the caller
 * may transfer it. Fired inside the transaction, before the account itself changes: afterwards the caller may reach less.
 */
public record AccountChangesOwner(long accountId, int oldOwnerId, int newOwnerId) {}
