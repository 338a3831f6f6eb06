package crm.ejb.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import crm.domain.mail.Letter;
import crm.domain.mail.MailState;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends to a mail server of its own, over the network. */
class SendingMailTest {
    private final Database database = Database.fresh();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void drop() {
        server.stop();
        database.close();
    }

    @Test
    void a_message_arrives_once_as_it_was_written() throws Exception {
        write("ada@example.com", "Grüße, Ada\r\nBcc: x@y.test", "Liebe Ada,\n\ndanke für 5 €.\n.\nEnde");

        postman().deliver();
        postman().deliver();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Grüße, Ada Bcc: x@y.test");
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getContentType()).startsWith("text/plain");
        assertThat(GreenMailUtil.getBody(received[0])).isNotEmpty();
        assertThat(received[0].getContent().toString().replace("\r", "").strip())
                .isEqualTo("Liebe Ada,\n\ndanke für 5 €.\n.\nEnde");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(received[0].getMessageID()).startsWith("<1.");
        assertThat(states()).containsExactly(MailState.SENT);
    }

    @Test
    void eight_senders_at_once_send_each_message_once() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("p" + i + "@example.com", "Hello " + i, "Hello");
        }
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> rounds = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rounds.add(many.submit(() -> postman().deliver()));
            }
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(server.getReceivedMessages()).hasSize(40);
        assertThat(states()).containsOnly(MailState.SENT);
    }

    @Test
    void while_the_server_is_away_messages_wait_longer_and_longer_and_are_given_up_in_the_end() {
        write("ada@example.com", "Hello", "Hello");
        Postman postman = postman();
        server.stop();

        postman.deliver();
        postman.deliver();
        assertThat(page().get(0).attempts())
                .as("the second round comes too early")
                .isEqualTo(1);
        assertThat(page().get(0).error()).isNotBlank();
        for (int i = 1; i < Letters.ATTEMPTS; i++) {
            change("update mail_outbox set next_at = now()");
            postman.deliver();
        }

        assertThat(states()).containsExactly(MailState.DEAD);
        change("update mail_outbox set next_at = now()");
        postman.deliver();
        assertThat(page().get(0).attempts()).isEqualTo(Letters.ATTEMPTS);
        letters(letters -> {
            letters.revive(page().get(0).id());
            return null;
        });
        assertThat(states()).containsExactly(MailState.WAITING);
    }

    @Test
    void one_bad_address_does_not_keep_the_others_waiting() {
        write("not an address", "Hello", "Hello");
        write("ada@example.com", "Hello", "Hello");

        postman().deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly(MailState.SENT, MailState.WAITING);
    }

    @Test
    void the_server_is_named_by_the_environment_alone() {
        assertThat(MailServer.of(Map.of())).isEmpty();
        assertThat(MailServer.of(Map.of("CRM_SMTP_HOST", " "))).isEmpty();
        MailServer named = MailServer.of(Map.of("CRM_SMTP_HOST", "mail.example.com", "CRM_SMTP_PASSWORD", "secret"))
                .orElseThrow();
        assertThat(named.port()).isEqualTo(587);
        assertThat(named.encryption()).isEqualTo("starttls");
        assertThat(named.toString()).doesNotContain("secret");
    }

    private Postman postman() {
        String port = String.valueOf(server.getSmtp().getPort());
        Optional<MailServer> there = MailServer.of(Map.of(
                "CRM_SMTP_HOST",
                "127.0.0.1",
                "CRM_SMTP_PORT",
                port,
                "CRM_SMTP_ENCRYPTION",
                "none",
                "CRM_MAIL_FROM",
                "crm@example.com"));
        return new Postman(new Apart(), there);
    }

    /** Each step in a transaction of its own. */
    private final class Apart extends Deliveries {
        @Override
        public Optional<Letters.Taken> take() {
            return letters(Letters::take);
        }

        @Override
        public void sent(Letters.Taken taken) {
            letters(letters -> {
                letters.sent(taken.id());
                return null;
            });
        }

        @Override
        public void failed(Letters.Taken taken, String error) {
            letters(letters -> {
                letters.failed(taken, error);
                return null;
            });
        }
    }

    private <T> T letters(Function<Letters, T> work) {
        return database.call(entities -> work.apply(new Letters(new Sql(entities))));
    }

    private void write(String recipient, String subject, String body) {
        letters(letters -> {
            letters.add(new Letter(recipient, subject, body));
            return null;
        });
    }

    private void change(String sql) {
        database.run(entities -> new Sql(entities).update(SqlText.of(sql)));
    }

    private List<MailRow> page() {
        return letters(letters -> letters.page(null, Long.MAX_VALUE, 100));
    }

    private List<MailState> states() {
        return page().stream().map(MailRow::state).toList();
    }
}
