/**
 * Scoring on the screen: why a lead has its points, noting what it did, and the set-up of rules as plain sentences. Asks
 * the doors and shows their answers; decides nothing.
 */
@Feature(dependsOn = {"access", "activity", "lead", "sharing", "ui"})
package crm.web.scoring;

import crm.domain.shared.Feature;
