package crm.bench;

import crm.ejb.shared.MigrationMode;
import crm.ejb.shared.Migrations;
import crm.fixture.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes the data if they are not there, and measures. Told by system properties {@code crm.bench.…}: {@code leads} (how
 * many), {@code seed}, {@code folder} (where the data stay), {@code port}, {@code url} (of a database of these data that is
 * up already), and {@code only}: {@code generate}, {@code measure} or, for example, {@code measure:lists:search}, or
 * {@code serve}, which keeps the database up until it is interrupted.
 */
public final class Bench {
    private static final List<Logger> QUIETED = Stream.of("org.flywaydb", "org.hibernate", "io.zonky")
            .map(Logger::getLogger)
            .toList();

    private final Scale scale = new Scale(Long.getLong("crm.bench.leads", 1_000_000));
    private final long seed = Long.getLong("crm.bench.seed", 1);
    private final Path root = Path.of(System.getProperty("crm.root", "."));
    private final Path folder =
            root.resolve(System.getProperty("crm.bench.folder", ".bench")).normalize();
    private final String only = System.getProperty("crm.bench.only", "");
    private final Journal journal = new Journal(true);

    private Bench() {}

    /** Does what the properties say. */
    public static void main(String[] args) throws Exception {
        QUIETED.forEach(logger -> logger.setLevel(Level.SEVERE));
        new Bench().run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        if (!isMade()) {
            make();
        }
        if (only.isEmpty() || only.startsWith("measure")) {
            measure();
        }
        if (only.equals("serve")) {
            try (Server server = Server.start(data(), Server.SERVING, Integer.getInteger("crm.bench.port", 0))) {
                new Migrations(server.source()).apply(MigrationMode.AUTO);
                journal.tell(server.url());
                new CountDownLatch(1).await();
            }
        }
    }

    private void measure() throws IOException, SQLException {
        Set<String> parts = Arrays.stream(only.split(":", -1)).skip(1).collect(Collectors.toSet());
        String url = System.getProperty("crm.bench.url");
        if (url != null) {
            PGSimpleDataSource there = new PGSimpleDataSource();
            there.setUrl(url);
            measure(there, parts);
            return;
        }
        try (Server server = Server.start(data(), Server.SERVING, 0)) {
            measure(server.source(), parts);
        }
    }

    private void measure(DataSource source, Set<String> parts) throws IOException, SQLException {
        new Measurement(source, scale, seed, folder, journal)
                .run(parts, root.resolve("target").resolve("bench"));
    }

    private void make() throws IOException, SQLException, InterruptedException {
        forget();
        journal.tell(scale.leads() + " leads into " + folder.toAbsolutePath());
        try (Server server = Server.start(data(), Server.LOADING, 0);
                Database database = Database.kept(server.source())) {
            new Generation(database, scale, seed, journal).run();
        }
        Files.writeString(made(), content());
        journal.tell("made");
    }

    private boolean isMade() throws IOException {
        return Files.exists(made()) && Files.readString(made()).equals(content());
    }

    private String content() {
        return "leads=" + scale.leads() + "\nseed=" + seed + "\n";
    }

    private Path made() {
        return folder.resolve("made.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void forget() throws IOException {
        Files.deleteIfExists(made());
        if (Files.exists(data())) {
            try (Stream<Path> files = Files.walk(data())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
