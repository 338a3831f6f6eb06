package crm.it;

import crm.demo.DemoOrganisation;
import crm.run.PayaraMicro;
import crm.run.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import javax.sql.DataSource;

/** The one server of all integration tests: the built WAR over the demo organisation. Starts when first asked for. */
public final class Suite {
    /** What monitoring shows to this server. */
    static final String METRICS_TOKEN = "token-of-the-tests";

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
            PayaraMicro server = server("it", environment(postgres, "postgres"));
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
