package crm.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a server is started.
 *
 * @param root folder of the whole project
 * @param war the application
 * @param folder where the server keeps its files, and its log
 * @param port HTTP port on this machine's loopback address
 * @param environment variables of the application, such as {@code CRM_DB_URL}
 * @param jvm options of the server's Java
 * @param echo is given every line of the log
 */
public record ServerSetup(
        Path root,
        Path war,
        Path folder,
        int port,
        Map<String, String> environment,
        List<String> jvm,
        Consumer<String> echo) {
    public ServerSetup {
        environment = Map.copyOf(environment);
        jvm = List.copyOf(jvm);
    }

    Path log() {
        return folder.resolve("payara.log");
    }

    /** The files an operator uses as well. */
    String config(String name) {
        return root.resolve("docs/admin/payara-micro").resolve(name).toString();
    }
}
