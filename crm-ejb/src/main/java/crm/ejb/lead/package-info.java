/** Leads: capturing, listing, working and handing them over, always through somebody's eyes. */
@Feature(dependsOn = {"access", "activity", "ownership"})
package crm.ejb.lead;

import crm.domain.shared.Feature;
