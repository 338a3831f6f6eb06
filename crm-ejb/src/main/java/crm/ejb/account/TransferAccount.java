package crm.ejb.account;

/**
 * Give an account to another owner.
 *
 * @param version the version the caller has read
 * @param withChildren whether the old owner's contacts and open opportunities of the account go with it, as far as the
 *     caller may transfer them
 * @param keepShares whether the manual shares of all that goes stay; otherwise they end (clause C7)
 */
public record TransferAccount(long id, int version, int newOwnerId, boolean withChildren, boolean keepShares) {}
