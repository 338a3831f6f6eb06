package crm.run;

import fish.payara.micro.PayaraMicroRuntime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One Payara Micro in a process of its own, with one WAR at the context root, listening on this machine only. */
public final class PayaraMicro implements AutoCloseable {
    private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in");
    private static final Pattern TROUBLE = Pattern.compile("Exception while|Error occurred|Caused by:|SEVERE");
    private static final Duration BOOT = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final ServerSetup setup;
    private final Process process;
    private final CompletableFuture<Void> booted = new CompletableFuture<>();
    private final List<String> troubles = new ArrayList<>();
    private final Thread reader;

    private PayaraMicro(ServerSetup setup, Process process) {
        this.setup = setup;
        this.process = process;
        this.reader = new Thread(this::readLog, "payara-log");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the process; the application is not there before {@link #awaitReady}. */
    public static PayaraMicro start(ServerSetup setup) throws IOException {
        Files.createDirectories(setup.folder());
        deleteTree(setup.folder().resolve("payara"));
        ProcessBuilder builder = new ProcessBuilder(command(setup));
        builder.environment().putAll(setup.environment());
        builder.redirectErrorStream(true);
        return new PayaraMicro(setup, builder.start());
    }

    private static List<String> command(ServerSetup setup) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(setup.jvm());
        words.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Dfile.encoding=UTF-8"));
        words.addAll(List.of("-jar", jar().toString()));
        words.addAll(List.of("--rootdir", setup.folder().resolve("payara").toString()));
        words.addAll(List.of("--prebootcommandfile", setup.config("pre-boot.asadmin")));
        words.addAll(List.of("--postbootcommandfile", setup.config("post-boot.asadmin")));
        words.addAll(List.of("--logproperties", setup.config("logging.properties")));
        words.addAll(List.of("--port", String.valueOf(setup.port()), "--contextroot", "/"));
        words.addAll(List.of("--nocluster", "--nohostaware", "--disablephonehome"));
        words.addAll(List.of("--deploy", setup.war().toString()));
        return words;
    }

    /** Each start begins with the configuration of the command files alone. */
    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path jar() {
        try {
            return Path.of(PayaraMicroRuntime.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until the application answers. Payara says that it is ready even when the deployment failed, so only the
     * application's own answer counts.
     *
     * @throws IllegalStateException with one line that says what went wrong
     */
    public void awaitReady() {
        try {
            booted.get(BOOT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The server did not start within " + BOOT.toMinutes() + " minutes" + log());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage() + log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server was starting.");
        }
        int status = status("/health/ready");
        if (status != 200) {
            throw new IllegalStateException(
                    "The application could not be started (HTTP " + status + ")" + firstTrouble() + log());
        }
    }

    private int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Where the application answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + setup.port() + "/");
    }

    /** The process, to wait for or to look at. */
    public Process process() {
        return process;
    }

    /** What the server has written so far. */
    public List<String> logLines() throws IOException {
        return Files.readAllLines(setup.log());
    }

    private void readLog() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(setup.log())) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                look(line);
            }
        } catch (IOException e) {
            setup.echo().accept("The log ends here: " + e.getMessage());
        } finally {
            booted.completeExceptionally(new IllegalStateException("The server ended while it was starting"));
        }
    }

    private void look(String line) {
        setup.echo().accept(line);
        if (BOOTED.matcher(line).find()) {
            booted.complete(null);
        } else if (!booted.isDone() && TROUBLE.matcher(line).find()) {
            troubles.add(line);
        }
    }

    private String firstTrouble() {
        return troubles.isEmpty() ? "" : ": " + troubles.get(0).replaceFirst("^\\S+ SEVERE +\\S+: ", "");
    }

    private String log() {
        return "; see " + setup.log();
    }

    /** Stops the process and waits for its end; one that does not listen is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            reader.join(STOP.toMillis());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
