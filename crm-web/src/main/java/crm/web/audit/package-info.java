/** The audit trail as a list of sentences, and as a file. */
@Feature(dependsOn = {"audit", "ui"})
package crm.web.audit;

import crm.domain.shared.Feature;
