/** The page of the recycle bin: what was deleted, and taking it back. */
@Feature(dependsOn = {"access", "ui"})
package crm.web.recycle;

import crm.domain.shared.Feature;
