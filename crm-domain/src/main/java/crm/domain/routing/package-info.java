/**
 * The words of assignment: rules that say who takes a lead, whose turn it is, and why. Everything is decided by argument:
 * who is able, away or busy is handed in.
 */
@Feature(dependsOn = {"access", "lead"})
package crm.domain.routing;

import crm.domain.shared.Feature;
