package crm.ejb.account;

import crm.domain.access.Viewer;
import crm.domain.shared.Stamp;

/**
 * An account is about to go from one owner to another, and what the old owner has on it goes along as far as the actor
 * may transfer it. Fired inside the transaction, before the account itself changes: afterwards the actor may reach less.
 */
public record AccountChangesOwner(Viewer actor, Stamp stamp, long accountId, int oldOwnerId, int newOwnerId) {}
