/**
 * Opportunities: opening, listing, advancing and handing them over, always through somebody's eyes. An opportunity counts
 * the attempts with its account under a lock, and its contacts are contacts of the same account.
 */
@Feature(dependsOn = {"access", "account", "contact", "ownership"})
package crm.ejb.opportunity;

import crm.domain.shared.Feature;
