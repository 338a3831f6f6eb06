package crm.run;

import crm.demo.DemoOrganisation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code mvn -Prun}: database, demo organisation, server, and a few lines that say where to go. Ends with Ctrl+C, and then
 * ends what it started.
 */
public final class Run {
    private static final int DEFAULT_PORT = 8080;

    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    private final Path root;
    private final int port;
    private final Path folder;
    private volatile boolean stopping;
    private LocalPostgres postgres;
    private PayaraMicro server;

    private Run(Path root, int port) {
        this.root = root;
        this.port = port;
        this.folder = root.resolve(".run");
    }

    /** Needs the system property {@code crm.root}; takes {@code port}. */
    public static void main(String[] args) throws Exception {
        Run run =
                new Run(Path.of(System.getProperty("crm.root")).toRealPath(), Integer.getInteger("port", DEFAULT_PORT));
        Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
        QUIET.setLevel(Level.WARNING);
        try {
            run.start();
        } catch (IllegalStateException | IOException e) {
            say("Sightline did not start. " + e.getMessage());
            Runtime.getRuntime().exit(1);
        }
        run.awaitEnd();
    }

    private void start() throws IOException {
        Files.createDirectories(folder);
        lockFolder();
        requireFreePort();
        Forgotten.end(folder.resolve("payara.pid"));
        say("Starting PostgreSQL …");
        postgres = LocalPostgres.start(folder.resolve("pgdata"));
        say("Looking after the demo organisation …");
        DemoOrganisation.loadIfEmpty(postgres.source());
        say("Starting the server …");
        server = PayaraMicro.start(new ServerSetup(
                root,
                root.resolve("crm-web/target/crm.war"),
                folder,
                port,
                postgres.environment(),
                List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                line -> {}));
        Forgotten.remember(folder.resolve("payara.pid"), server.process());
        server.awaitReady();
        welcome();
    }

    private void welcome() {
        say("");
        say("  Sightline is ready: http://localhost:" + port + "/");
        say("");
        DemoOrganisation.signIns()
                .forEach(person ->
                        say("    %-18s %-18s %s".formatted(person.userName(), person.password(), person.who())));
        say("");
        say("  Data are kept in .run/pgdata, the server's log is .run/payara.log. Stop with Ctrl+C.");
    }

    /** Held until the process ends, and given up by the system even if that is a kill. */
    private void lockFolder() throws IOException {
        FileLock lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .tryLock();
        if (lock == null) {
            throw new IllegalStateException("It already runs from this folder, see the other window.");
        }
    }

    private void requireFreePort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (java.net.BindException e) {
            throw new IllegalStateException(
                    "Port " + port + " is taken by another program. Choose another: mvn -Prun -Dport=" + (port + 10));
        }
    }

    private void awaitEnd() throws InterruptedException {
        int exit = server.process().waitFor();
        if (!stopping) {
            say("The server has ended by itself (" + exit + "); see .run/payara.log");
            Runtime.getRuntime().exit(1);
        }
    }

    private void stop() {
        stopping = true;
        if (server != null) {
            say("Stopping …");
            server.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                say("PostgreSQL did not stop: " + e.getMessage());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
