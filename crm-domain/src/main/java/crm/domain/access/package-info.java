/** The words of record access: levels, permissions, default access, and the viewer whose eyes are meant. */
@Feature(dependsOn = {})
package crm.domain.access;

import crm.domain.shared.Feature;
