/**
 * Where marks are seen, without anybody signed in, and where they are made, on the page of a lead. What is answered to
 * strangers is the same whatever has come of it.
 */
@Feature(dependsOn = {"activity", "login"})
package crm.web.tracking;

import crm.domain.shared.Feature;
