package crm.ejb.mail;

import crm.domain.mail.MailState;
import java.io.Serializable;
import java.time.Instant;

/**
 * A message in the list.
 *
 * @param attempts how often it was tried
 * @param error why the last attempt failed, or null
 */
public record MailRow(
        long id, String recipient, String subject, Instant createdAt, MailState state, int attempts, String error)
        implements Serializable {}
