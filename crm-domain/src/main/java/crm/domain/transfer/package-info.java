/**
 * Moving data in: what a file's columns, words and lines mean for a lead, and what is wrong with them. Knows nothing of
 * bytes, databases and pages.
 *
 * <p>Invariant: an import never makes a lead converted, and what it refuses is named by line, column and reason.
 */
@Feature(dependsOn = {"lead"})
package crm.domain.transfer;

import crm.domain.shared.Feature;
