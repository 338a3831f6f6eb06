/** What was done and is to do: calls, e-mails, meetings, notes and tasks, and the timeline of a record. */
@Feature(dependsOn = {"access"})
package crm.ejb.activity;

import crm.domain.shared.Feature;
