package crm.nodes;

import crm.run.PayaraMicro;
import crm.run.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One server process with a WAR, on a database it shares with others. */
final class Node implements AutoCloseable {
    private static final List<String> SMALL = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** For runs so long that it pays to compile well. */
    private static final List<String> LASTING = List.of("-Xmx384m", "-XX:+UseSerialGC");

    private final PayaraMicro server;

    private Node(PayaraMicro server) {
        this.server = server;
    }

    /** The application as it is built. */
    static Path builtWar() {
        return Path.of(System.getProperty("crm.war")).toAbsolutePath();
    }

    /** Starts the process and waits until the application answers. */
    static Node start(String name, Path war, String databaseUrl) throws IOException {
        Map<String, String> environment =
                Map.of("CRM_DB_URL", databaseUrl, "CRM_DB_USER", "postgres", "CRM_DB_PASSWORD", "trusted");
        Path root = Path.of(System.getProperty("crm.root")).toRealPath();
        Path folder = root.resolve("crm-web/target/node-" + name);
        PayaraMicro server =
                PayaraMicro.start(new ServerSetup(root, war, folder, freePort(), environment, jvm(), line -> {}));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitReady();
        return new Node(server);
    }

    private static List<String> jvm() {
        return Integer.getInteger("crm.rounds", 0) > 1_000 ? LASTING : SMALL;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    Person signIn(String userName) {
        return Person.signIn(server.address(), userName, Scene.PASSWORD);
    }

    /** Ends the process as the operating system ends one that has no say in it. */
    void kill() throws InterruptedException {
        server.process().destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        server.close();
    }
}
