/**
 * Keeps what happened, and lets auditors read it: field history and audit trail, append-only.
 *
 * <p>Changes are written in the transaction that made them. What was refused has no such transaction: it is gathered in
 * memory and written apart, a moment later, counted per minute and limited in number, so that nobody can fill the disk by
 * knocking. For the one who is refused, a record that exists and one that does not cost the same.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.audit;

import crm.domain.shared.Feature;
