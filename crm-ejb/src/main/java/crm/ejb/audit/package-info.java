/** Keeps what happened: field history and audit trail, append-only, written in the transaction that did it. */
@Feature(dependsOn = {"access"})
package crm.ejb.audit;

import crm.domain.shared.Feature;
