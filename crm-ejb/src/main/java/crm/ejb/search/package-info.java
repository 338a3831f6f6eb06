/**
 * Finding records by their names, and going back to those viewed lately. Sits on top of all record types and asks only the
 * list engine: what one may not read leaves no trace, neither as a row nor as a count.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.search;

import crm.domain.shared.Feature;
