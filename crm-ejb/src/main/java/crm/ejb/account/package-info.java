/**
 * Accounts: opening, listing, editing and handing them over, always through somebody's eyes. An account is recycled only
 * while no live contact or opportunity hangs on it; its place under a parent gives nobody any access. Contacts and
 * opportunities, which lie further up, hear of a new owner by {@link crm.ejb.account.AccountChangesOwner}.
 */
@Feature(dependsOn = {"access", "ownership"})
package crm.ejb.account;

import crm.domain.shared.Feature;
