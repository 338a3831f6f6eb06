/** Set-up pages for mail: templates, and what is to be sent, was sent or was given up. */
@Feature(dependsOn = {"ui"})
package crm.web.mail;

import crm.domain.shared.Feature;
