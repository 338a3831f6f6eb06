package crm.load;

import crm.bench.BenchDatabase;
import crm.run.PayaraMicro;
import crm.run.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code mvn -Pload}: starts the built application on the data of the benchmark, lets a hundred people sign in and work, and
 * writes what that took to {@code target/bench/load.md}.
 */
public final class Load {
    private static final int PEOPLE = 100;
    private static final int ROUNDS = 200;
    private static final int[] RATES = {5, 10, 20, 40};
    private static final Duration EACH_RATE = Duration.ofSeconds(Integer.getInteger("crm.load.seconds", 20));

    /** Milliseconds: higher rates are not tried, they would only wait in line. */
    private static final double HOPELESS = 1_000;

    /** What docs/admin/install.md recommends, or others, such as those that start a recording. */
    private static final List<String> JVM =
            List.of(System.getProperty("crm.load.jvm", "-Xmx1g").split(" ", -1));

    private final Path root;
    private final BenchDatabase database;
    private final StringBuilder report = new StringBuilder();
    private Gauge gauge;

    private Load(Path root, BenchDatabase database) {
        this.root = root;
        this.database = database;
    }

    /** Needs the system property {@code crm.root}. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("crm.root")).toRealPath();
        try (BenchDatabase database = BenchDatabase.open(root)) {
            Load load = new Load(root, database);
            load.run();
            Path folder = Files.createDirectories(root.resolve("target/bench"));
            Files.writeString(folder.resolve("load.md"), load.report);
        }
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        try (PayaraMicro server = PayaraMicro.start(setup())) {
            server.awaitReady();
            long ready = System.nanoTime();
            Visitor first = Visitor.signIn(server.address(), database.people(1).get(0));
            long page = System.nanoTime();
            gauge = Gauge.of(server.process());
            line("# The server, on " + database.leads() + " leads", "");
            line("## Start", "", "| | s |", "|---|---|");
            row("until it answers", seconds(ready - start));
            row("until the first page of the first who signs in", seconds(page - start));
            people(server, first);
        }
    }

    private void people(PayaraMicro server, Visitor first) throws Exception {
        warm(first);
        line("", "## Memory", "");
        line("| | heap after collection, MB | a session keeps, kB | resident, MB |", "|---|---|---|---|");
        List<Visitor> visitors = new ArrayList<>();
        double before = memory("warm, 1 signed in", visitors, 0);
        for (String name : database.people(PEOPLE)) {
            visitors.add(Visitor.signIn(server.address(), name));
        }
        memory(PEOPLE + " more signed in", visitors, before);
        for (Question question : Question.values()) {
            visitors.forEach(visitor -> visitor.ask(question, database));
            memory("and opened: " + question.title(), visitors, before);
        }
        single(first);
        for (Question question : Question.values()) {
            rates(question, visitors);
        }
        line("", String.format(Locale.ROOT, "Resident at the end: %.0f MB.", gauge.resident()));
    }

    private void warm(Visitor visitor) {
        for (int i = 0; i < ROUNDS; i++) {
            for (Question question : Question.values()) {
                visitor.ask(question, database);
            }
        }
    }

    private double memory(String when, List<Visitor> visitors, double before) throws IOException {
        double heap = gauge.heapAfterCollections(2);
        row(
                when,
                String.format(Locale.ROOT, "%.1f", heap),
                visitors.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", (heap - before) * 1024 / visitors.size()),
                String.format(Locale.ROOT, "%.0f", gauge.resident()));
        return heap;
    }

    private void single(Visitor visitor) throws IOException {
        line("", "## One request after the other, by one person", "");
        line("| | ms, median / p95 / p99 | kB sent | kB allocated | statements |", "|---|---|---|---|---|");
        for (Question question : Question.values()) {
            Times times = new Times();
            long allocated = gauge.allocated();
            long asked = database.statements();
            long sent = 0;
            for (int i = 0; i < ROUNDS; i++) {
                Visitor.Seen seen = visitor.ask(question, database);
                times.add(seen.nanos());
                sent += seen.bytes();
            }
            row(
                    question.title(),
                    times.text(),
                    String.valueOf(sent / ROUNDS / 1024),
                    String.valueOf((gauge.allocated() - allocated) / ROUNDS / 1024),
                    String.format(Locale.ROOT, "%.1f", (double) (database.statements() - asked) / ROUNDS));
        }
    }

    private void rates(Question question, List<Visitor> visitors) throws InterruptedException {
        line("", "## At fixed rates: " + question.title(), "");
        line("| requests a second | ms, median / p95 / p99 | most | failed |", "|---|---|---|---|");
        for (int rate : RATES) {
            Arrivals arrivals = new Arrivals(visitors, database, rate, EACH_RATE);
            Times times = arrivals.of(question);
            row(String.valueOf(rate), times.text(), Times.ms(times.quantile(1)), String.valueOf(arrivals.failed()));
            if (times.quantile(0.95) > HOPELESS) {
                return;
            }
        }
    }

    private ServerSetup setup() throws IOException {
        return new ServerSetup(
                root,
                root.resolve("crm-web/target/crm.war"),
                root.resolve("target/load"),
                freePort(),
                Map.of("CRM_DB_URL", database.url(), "CRM_DB_USER", "postgres", "CRM_DB_PASSWORD", "postgres"),
                JVM,
                line -> {});
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String... lines) {
        for (String line : lines) {
            System.out.println(line);
            report.append(line).append('\n');
        }
    }
}
