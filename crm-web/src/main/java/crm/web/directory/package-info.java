/**
 * Set-up pages: users, the role tree, permission sets, sharing settings. They ask the doors of the directory and show
 * their answers and refusals; what somebody may not administer is not found.
 */
@Feature(dependsOn = {"access", "preview", "ui"})
package crm.web.directory;

import crm.domain.shared.Feature;
