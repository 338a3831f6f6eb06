/** Converting a lead on one page, and the lineage that its records show afterwards. */
@Feature(dependsOn = {"account", "conversion", "lead", "opportunity", "ui"})
package crm.web.conversion;

import crm.domain.shared.Feature;
