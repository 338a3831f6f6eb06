package crm.ejb.mail;

import crm.domain.mail.Letter;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The server that takes our mail, as the operator names it in the environment.
 *
 * @param user who we are to the server, or null if it asks nobody
 * @param encryption {@code starttls} (required), {@code tls} from the first byte, or {@code none}
 * @param from our address
 */
public record MailServer(String host, int port, String user, String password, String encryption, String from) {
    private static final int PATIENCE = 20_000;

    /** The server of an environment; empty if none is named. */
    public static Optional<MailServer> of(Map<String, String> environment) {
        String host = environment.getOrDefault("CRM_SMTP_HOST", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailServer(
                host,
                Integer.parseInt(
                        environment.getOrDefault("CRM_SMTP_PORT", "587").strip()),
                environment.get("CRM_SMTP_USER"),
                environment.get("CRM_SMTP_PASSWORD"),
                environment.getOrDefault("CRM_SMTP_ENCRYPTION", "starttls").strip(),
                environment.getOrDefault("CRM_MAIL_FROM", "sightline@" + host).strip()));
    }

    /**
     * Hands a message over.
     *
     * @param id names the message, also when it is sent again
     * @throws MessagingException if the server does not take it
     */
    public void send(long id, Letter letter) throws MessagingException {
        MimeMessage message = new NamedMessage(session(), "<" + id + "." + from + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-replied");
        message.setSentDate(new Date());
        Transport.send(message);
    }

    private Session session() {
        Properties settings = new Properties();
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.connectiontimeout", String.valueOf(PATIENCE));
        settings.put("mail.smtp.timeout", String.valueOf(PATIENCE));
        settings.put("mail.smtp.writetimeout", String.valueOf(PATIENCE));
        settings.put("mail.smtp.auth", String.valueOf(user != null));
        settings.put("mail.smtp.starttls.required", String.valueOf(encryption.equals("starttls")));
        settings.put("mail.smtp.starttls.enable", String.valueOf(encryption.equals("starttls")));
        settings.put("mail.smtp.ssl.enable", String.valueOf(encryption.equals("tls")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(
                settings,
                user == null
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(user, password);
                            }
                        });
    }

    /** A message that keeps the name it was given. */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
