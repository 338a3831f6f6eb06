/** What was done or is to do with a record: calls, e-mails, meetings, notes and tasks. */
@Feature(dependsOn = {})
package crm.domain.activity;

import crm.domain.shared.Feature;
