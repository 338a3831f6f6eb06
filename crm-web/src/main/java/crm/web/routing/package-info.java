/**
 * Set-up pages for who takes new leads: assignment rules as plain sentences, absences, and trying the rules out. What
 * somebody may not administer is not found.
 */
@Feature(dependsOn = {"access", "directory", "lead", "sharing", "ui"})
package crm.web.routing;

import crm.domain.shared.Feature;
