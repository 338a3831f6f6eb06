package crm.bench;

import crm.fixture.ForgottenServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL on kept data, set up for what it is about to do. */
final class Server implements AutoCloseable {
    /** Whoever is cut short while loading begins anew: nothing need be safe. */
    static final Map<String, String> LOADING = Map.ofEntries(
            Map.entry("fsync", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "1h"),
            Map.entry("shared_buffers", "1GB"),
            Map.entry("maintenance_work_mem", "1GB"),
            Map.entry("work_mem", "256MB"),
            Map.entry("autovacuum", "off"),
            Map.entry("jit", "off"));

    /** What docs/admin/install.md recommends for a server with 8 GB of memory. */
    static final Map<String, String> SERVING = Map.ofEntries(
            Map.entry("shared_buffers", "2GB"),
            Map.entry("effective_cache_size", "6GB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("maintenance_work_mem", "512MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("autovacuum_vacuum_scale_factor", "0.02"),
            Map.entry("autovacuum_analyze_scale_factor", "0.02"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("max_connections", "200"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on the data in the folder, or on none.
     *
     * @param port 0 for any free one
     */
    static Server start(Path data, Map<String, String> settings, int port) throws IOException {
        ForgottenServer.end(data, PATIENCE);
        Files.createDirectories(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(PATIENCE);
        settings.forEach(builder::setServerConfig);
        if (port > 0) {
            builder.setPort(port);
        }
        return new Server(builder.start());
    }

    DataSource source() {
        return postgres.getPostgresDatabase();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
