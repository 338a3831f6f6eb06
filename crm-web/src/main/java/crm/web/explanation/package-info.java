/** Why somebody sees a record, why not, and who sees it: the doors' answers put into sentences. */
@Feature(dependsOn = {"access", "directory", "explanation", "ui"})
package crm.web.explanation;

import crm.domain.shared.Feature;
