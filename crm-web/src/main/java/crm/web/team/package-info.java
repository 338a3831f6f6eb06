/** The panel of an account or opportunity with its team. Asks the door and shows its answer; decides nothing. */
@Feature(dependsOn = {"access", "directory", "ui"})
package crm.web.team;

import crm.domain.shared.Feature;
