/**
 * Forms on other people's web pages: setting them up, taking in what they send, and looking at what was kept apart.
 *
 * <p>Invariants: through the public door a lead is captured and nothing is ever read; everything that is sent is kept, as a
 * lead, as a submission with the reason, or counted; a submission becomes at most one lead; only the fields a form asks
 * for are looked at; nobody is answered twice a day by one form. What arrives is the system's doing, in the audit trail as
 * such.
 */
@Feature(dependsOn = {"access", "lead", "mail"})
package crm.ejb.webform;

import crm.domain.shared.Feature;
