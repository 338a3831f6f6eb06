/** The panel of a record page with whom it is shared by hand. Asks the door and shows its answer; decides nothing. */
@Feature(dependsOn = {"access", "directory", "ui"})
package crm.web.share;

import crm.domain.shared.Feature;
