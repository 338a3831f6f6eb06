/** The timeline of a record page: what is to do and was done, and logging more in two clicks. */
@Feature(dependsOn = {"activity", "ui"})
package crm.web.activity;

import crm.domain.shared.Feature;
