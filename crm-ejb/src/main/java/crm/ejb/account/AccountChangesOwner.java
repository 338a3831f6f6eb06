package crm.ejb.account;

import crm.domain.shared.OwnedRecord;
import java.util.Collection;

/**
 * An account is about to go from one owner to another, and what the old owner has on it goes along as far as the caller
 * may transfer it. Fired inside the transaction, before the account itself changes: afterwards the caller may reach less.
 *
 * @param keepShares whether what goes along keeps its manual shares
 * @param followers where observers put what went along
 */
public record AccountChangesOwner(
        long accountId, int oldOwnerId, int newOwnerId, boolean keepShares, Collection<OwnedRecord> followers) {}
