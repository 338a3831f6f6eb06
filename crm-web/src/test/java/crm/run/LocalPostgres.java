package crm.run;

import crm.fixture.ForgottenServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** An embedded PostgreSQL whose data stay between runs, on a port that nobody else knows. */
final class LocalPostgres implements AutoCloseable {
    private static final String VERSION = "17";
    private static final Duration STOP = Duration.ofSeconds(20);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts on the data in the folder, or on none.
     *
     * @throws IllegalStateException with one line if the data cannot be used
     */
    static LocalPostgres start(Path data) throws IOException {
        refuseOtherVersion(data);
        ForgottenServer.end(data, STOP);
        Files.createDirectories(data);
        return new LocalPostgres(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start());
    }

    DataSource source() {
        return server.getPostgresDatabase();
    }

    /** What the application must be told to find this database. */
    Map<String, String> environment() {
        return Map.of(
                "CRM_DB_URL", server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""),
                "CRM_DB_USER", "postgres",
                "CRM_DB_PASSWORD", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(VERSION)) {
            throw new IllegalStateException("The data in " + data + " are of PostgreSQL "
                    + Files.readString(version).strip() + ", this is " + VERSION
                    + ". Move the folder away to begin with an empty database.");
        }
    }
}
