/**
 * Web forms: the address that other people's pages send to, and the pages on which forms are set up, copied, and what they
 * sent is looked at.
 *
 * <p>Invariants: the public address answers alike whatever becomes of what it is sent, sets no cookie, begins no session and
 * reads nothing back; a captcha is asked only of a server that the operator has named.
 */
@Feature(dependsOn = {"lead", "login", "mail", "ui"})
package crm.web.webform;

import crm.domain.shared.Feature;
