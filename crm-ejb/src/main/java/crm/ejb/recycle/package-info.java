/**
 * The recycle bin over all record types. A deleted record shows itself only to those who had FULL on it (clause C12);
 * taking it back is the business of its own room.
 */
@Feature(dependsOn = {"access", "account", "contact", "lead", "opportunity"})
package crm.ejb.recycle;

import crm.domain.shared.Feature;
