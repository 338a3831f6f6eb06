package crm.nodes;

import crm.ejb.access.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The built application with one class put in the place of another: its cache of the organisation believes itself for a
 * second. The class is in the resources of these tests and nowhere in the product.
 */
final class StaleWar {
    private static final String CLASS = "crm/ejb/access/Organisations.class";
    private static final Path FOLDER = Path.of("target", "stale");

    private StaleWar() {}

    /** Makes the WAR anew. */
    static Path make() throws IOException, URISyntaxException {
        Files.createDirectories(FOLDER);
        Path stale = compile().resolve(CLASS);
        Path war = FOLDER.resolve("crm.war").toAbsolutePath();
        Path jar = FOLDER.resolve("crm-ejb.jar");
        Files.copy(Node.builtWar(), war, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(war)) {
            Path packed = ejbJar(inside);
            Files.copy(packed, jar, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem classes = FileSystems.newFileSystem(jar)) {
                Files.copy(stale, classes.getPath(CLASS), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.copy(jar, packed, StandardCopyOption.REPLACE_EXISTING);
        }
        return war;
    }

    private static Path ejbJar(FileSystem war) throws IOException {
        try (Stream<Path> libraries = Files.list(war.getPath("WEB-INF/lib"))) {
            return libraries
                    .filter(file -> file.getFileName().toString().startsWith("crm-ejb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path compile() throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path source = Path.of(StaleWar.class.getResource("Organisations.java").toURI());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "--release", "17", "-cp", classPath(), "-d", FOLDER.toString());
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The stale cache does not compile; the real one may have changed.");
            }
        }
        return FOLDER;
    }

    private static String classPath() throws URISyntaxException {
        return Stream.of(Organisations.class, ApplicationScoped.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(location.getPath()).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
