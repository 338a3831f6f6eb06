/** The people and their places: users, roles (places in the hierarchy), permission sets (functions). */
@Feature(dependsOn = {"access"})
package crm.domain.directory;

import crm.domain.shared.Feature;
