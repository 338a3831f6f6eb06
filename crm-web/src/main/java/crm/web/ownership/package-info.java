/** What the pages of all owned records share when one of them goes to another owner. */
@Feature(dependsOn = {"ui"})
package crm.web.ownership;

import crm.domain.shared.Feature;
