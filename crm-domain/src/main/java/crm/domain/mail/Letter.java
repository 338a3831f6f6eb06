package crm.domain.mail;

import crm.domain.shared.Text;

/**
 * A message as it is sent: plain text to one recipient.
 *
 * @param subject on one line, so that nothing in it becomes another header
 */
public record Letter(String recipient, String subject, String body) {
    private static final int LONGEST = 200;

    public Letter {
        recipient = Text.line(recipient);
        String line = Text.line(subject);
        subject = line == null || line.length() <= LONGEST ? line : line.substring(0, LONGEST);
        body = Text.clean(body);
    }
}
