package crm.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import crm.demo.DemoOrganisation;
import crm.run.PayaraMicro;
import crm.run.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The one server of all integration tests: the built WAR over the demo organisation. Starts when first asked for. */
public final class Suite {
    /** What monitoring shows to this server. */
    static final String METRICS_TOKEN = "token-of-the-tests";

    /** Takes the mail of the server; nothing leaves this machine. */
    private static final GreenMail MAIL =
            new GreenMail(new com.icegreen.greenmail.util.ServerSetup(0, "127.0.0.1", "smtp"));

    private static Suite one;

    private final EmbeddedPostgres postgres;
    private final PayaraMicro server;

    private Suite(EmbeddedPostgres postgres, PayaraMicro server) {
        this.postgres = postgres;
        this.server = server;
    }

    /** Not a static initializer: the server's threads use this class while it starts. */
    private static synchronized Suite one() {
        if (one == null) {
            one = start();
        }
        return one;
    }

    private static Suite start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("logging_collector", "on")
                    .start();
            DemoOrganisation.loadIfEmpty(postgres.getPostgresDatabase());
            MAIL.start();
            Map<String, String> environment = environment(postgres, "postgres");
            environment.put("CRM_SMTP_HOST", "127.0.0.1");
            environment.put("CRM_SMTP_PORT", String.valueOf(MAIL.getSmtp().getPort()));
            environment.put("CRM_SMTP_ENCRYPTION", "none");
            environment.put("CRM_MAIL_FROM", "crm@example.com");
            environment.put("CRM_RETURN_HOSTS", "www.example.com");
            PayaraMicro server = server("it", environment);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return new Suite(postgres, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one more server with the built WAR, for tests that need one of their own; they close it. */
    static PayaraMicro server(String name, Map<String, String> environment) throws IOException {
        return server(name, Path.of(System.getProperty("crm.war")), environment);
    }

    static PayaraMicro server(String name, Path war, Map<String, String> environment) throws IOException {
        Path root = Path.of(System.getProperty("crm.root")).toRealPath();
        PayaraMicro server = PayaraMicro.start(new ServerSetup(
                root,
                war.toAbsolutePath(),
                root.resolve("crm-web/target/" + name),
                freePort(),
                environment,
                List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                line -> {}));
        server.awaitReady();
        return server;
    }

    /** What a server must be told to work on that database of the tests' PostgreSQL. */
    static Map<String, String> environment(EmbeddedPostgres postgres, String database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CRM_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database);
        environment.put("CRM_DB_USER", "postgres");
        environment.put("CRM_DB_PASSWORD", "pass:word&$igns");
        environment.put("CRM_METRICS_TOKEN", METRICS_TOKEN);
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** The address of a path of the application, such as {@code /lead/list.xhtml}. */
    public static URI address(String path) {
        return one().server.address().resolve(path);
    }

    /** The subjects of all mail to that address; waits until there is one. */
    public static List<String> mailTo(String address) {
        MAIL.waitForIncomingEmail(30_000, 1);
        return Stream.of(MAIL.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).contains(address))
                .map(Suite::subject)
                .toList();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database under the server, to bring it into a state or to look what became of it. */
    public static DataSource database() {
        return one().postgres.getPostgresDatabase();
    }

    static EmbeddedPostgres postgres() {
        return one().postgres;
    }

    /** Runs one statement beside the application. */
    public static void change(String sql) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first value of the first row, as text; null if there is no row. */
    public static String ask(String sql) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What the server has logged so far. */
    public static List<String> log() {
        try {
            return one().server.logLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
