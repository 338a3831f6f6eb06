/** Links and images by which we learn what a lead does: what they say, and how nobody else can make one. */
@Feature(dependsOn = {"activity"})
package crm.domain.tracking;

import crm.domain.shared.Feature;
