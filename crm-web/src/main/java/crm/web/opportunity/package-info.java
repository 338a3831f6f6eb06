/** Opportunity pages: the list, an opportunity on its way, and writing about one. They ask the doors and decide nothing. */
@Feature(dependsOn = {"access", "account", "contact", "opportunity", "ownership", "preview", "ui"})
package crm.web.opportunity;

import crm.domain.shared.Feature;
