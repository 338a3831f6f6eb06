/** Leads: capturing, listing, working and handing them over, always through somebody's eyes. */
@Feature(dependsOn = {"access", "ownership"})
package crm.ejb.lead;

import crm.domain.shared.Feature;
