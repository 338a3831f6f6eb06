/**
 * How the score of a lead follows from what it did and what is known of it. Pure: rules, tallies and a day go in, points
 * with their reasons come out; nothing is looked up.
 *
 * <p>Days are days of UTC. Between two days on which points fade, a score stays what it is.
 */
@Feature(dependsOn = {"access", "activity"})
package crm.domain.scoring;

import crm.domain.shared.Feature;
