/** What can be odd about the sharing of an organisation. */
@Feature(dependsOn = {})
package crm.domain.linter;

import crm.domain.shared.Feature;
