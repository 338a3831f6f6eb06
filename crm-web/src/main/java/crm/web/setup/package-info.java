/**
 * The first page of a new installation, which is there as long as there is no user.
 *
 * <p>Invariant: decides nothing; whether somebody may become the first administrator is the door's answer alone.
 */
@Feature(dependsOn = "directory")
package crm.web.setup;

import crm.domain.shared.Feature;
