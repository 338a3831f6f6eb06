/** The words of an explanation: the clause somebody reaches a record by, and the phrases its chain is told in. */
@Feature(dependsOn = {"directory"})
package crm.domain.explanation;

import crm.domain.shared.Feature;
