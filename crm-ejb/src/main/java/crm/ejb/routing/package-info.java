/**
 * Who takes a new lead: assignment rules in their order, people in turn, absences, and the default owner.
 *
 * <p>Invariants: the first active rule that means the lead decides; nobody is given a lead who is inactive, may not read
 * leads, is away, or has as many as his rule allows; the turns of one rule come one after the other, whatever asks for
 * them at once. Out of scope: leads that are there already; they change owner by hand.
 */
@Feature(dependsOn = {"access", "directory", "lead", "sharing"})
package crm.ejb.routing;

import crm.domain.shared.Feature;
