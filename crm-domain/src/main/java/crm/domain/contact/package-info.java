/** A contact: a person at a business account. Always has an account; never becomes a lead again. */
@Feature(dependsOn = {"account"})
package crm.domain.contact;

import crm.domain.shared.Feature;
