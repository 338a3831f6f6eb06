/**
 * Public groups, queues and sharing rules as doors (clauses C4 to C6, C14).
 *
 * <p>Invariants: every change holds the organisation alone until its commit and is told to the audit trail; groups never
 * contain themselves; what is used is not deleted; whoever is not a full administrator opens nothing to himself. No
 * change touches a record: what a criteria rule matches is written beside the records, once, when its condition is made.
 */
@Feature(dependsOn = {"access", "directory", "account", "contact", "lead", "opportunity"})
package crm.ejb.sharing;

import crm.domain.shared.Feature;
