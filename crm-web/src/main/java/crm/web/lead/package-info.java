/** Lead pages: the list, a lead, and writing about one. They ask the lead door and show its answer; they decide nothing. */
@Feature(dependsOn = {"access", "ownership", "preview", "ui"})
package crm.web.lead;

import crm.domain.shared.Feature;
