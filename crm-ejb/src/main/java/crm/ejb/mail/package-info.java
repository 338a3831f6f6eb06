/**
 * Outgoing mail: templates, and the outbox that is written in the transaction that has a reason to write.
 *
 * <p>Invariants: nothing is sent while a transaction of the business runs; a message is sent by whoever takes it first, and
 * again only after an attempt has failed or its sender was killed; after {@link crm.ejb.mail.Letters#ATTEMPTS} attempts it
 * waits for an administrator. Without a server to send by, messages wait. Secrets come from the environment alone.
 */
@Feature(dependsOn = {"access"})
package crm.ejb.mail;

import crm.domain.shared.Feature;
