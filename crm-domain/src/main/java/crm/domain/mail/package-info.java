/** The words of outgoing mail: templates with blanks that values fill, and nothing that a value could break. */
@Feature
package crm.domain.mail;

import crm.domain.shared.Feature;
