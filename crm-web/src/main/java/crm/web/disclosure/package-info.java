/** Set-up pages on which administrators say what a permission set gives of each field. They ask the door of disclosure. */
@Feature(dependsOn = {"ui"})
package crm.web.disclosure;

import crm.domain.shared.Feature;
