/**
 * A lead: one person with no purchase history who showed interest. Carries a company's name, never an account. Is
 * converted once, for good, into account, contact and opportunity.
 */
@Feature(dependsOn = {})
package crm.domain.lead;

import crm.domain.shared.Feature;
