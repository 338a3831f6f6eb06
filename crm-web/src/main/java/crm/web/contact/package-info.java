/** Contact pages: the list, a contact with his opportunities, and writing about one. They ask the doors and decide nothing. */
@Feature(dependsOn = {"access", "account", "ownership", "preview", "ui"})
package crm.web.contact;

import crm.domain.shared.Feature;
