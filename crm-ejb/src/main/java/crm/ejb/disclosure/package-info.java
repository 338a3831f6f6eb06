/**
 * Disclosure: what a permission set keeps back of the fields of records (clause C13), as administrators set it. Guards that
 * names and required fields stay seen, that nobody gives a field he does not have himself, and that no change opens a field
 * to the one who makes it. What follows for everybody who has the set is decided in the room of access.
 */
@Feature(dependsOn = {"access", "account", "contact", "directory", "lead", "opportunity"})
package crm.ejb.disclosure;

import crm.domain.shared.Feature;
