/**
 * Teams (clause C8): who works on an account or an opportunity together, and what each of them has there. Somebody with
 * full access puts a team together; its members bring in only people whose access that does not raise; nobody gives more
 * than he has himself.
 */
@Feature(dependsOn = {"access", "directory"})
package crm.ejb.team;

import crm.domain.shared.Feature;
