/**
 * Set-up pages for sharing beyond the hierarchy: public groups, queues, and rules as plain sentences. What somebody may
 * not administer is not found.
 */
@Feature(dependsOn = {"access", "directory", "preview", "ui"})
package crm.web.sharing;

import crm.domain.shared.Feature;
