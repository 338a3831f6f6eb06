/**
 * Contacts: adding, listing, editing, moving and handing them over, always through somebody's eyes. A contact hangs on a
 * business account whose owner its access may follow; it reports only to a contact of the same account.
 */
@Feature(dependsOn = {"access", "account", "ownership"})
package crm.ejb.contact;

import crm.domain.shared.Feature;
