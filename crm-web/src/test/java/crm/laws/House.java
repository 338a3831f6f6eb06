package crm.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house as the laws see it: its classes, compiled, and its files as they are written. */
final class House {
    private static final Pattern TEST = Pattern.compile("test-classes|-tests\\.jar");

    static final Path ROOT = root();
    static final List<String> FLOORS = List.of("crm-domain", "crm-ejb", "crm-web");
    static final Path PAGES = ROOT.resolve("crm-web/src/main/webapp");
    static final Path MESSAGES = ROOT.resolve("crm-web/src/main/resources/crm/web/messages");

    /** Main code of all three modules, whether they come as directories or as jars. */
    static final JavaClasses CLASSES = importer(location -> !isTest(location)).importPackages("crm");

    /** Samples that break each law on purpose. */
    static final JavaClasses BROKEN = importer(House::isTest)
            .importPackages("crm.domain.broken", "crm.ejb.broken", "crm.web.broken", "crm.web.crooked");

    /** The answer key of the access model, from the tests of crm-ejb. */
    static final JavaClasses ORACLE = importer(House::isTest).importPackages("crm.oracle");

    private House() {}

    static Stream<Source> mainJava() {
        return FLOORS.stream().flatMap(floor -> sources(ROOT.resolve(floor).resolve("src/main/java"), ".java"));
    }

    static Stream<Source> testJava() {
        return FLOORS.stream().flatMap(floor -> sources(ROOT.resolve(floor).resolve("src/test/java"), ".java"));
    }

    /** All facelets: pages, tag files, composite components, fragments. */
    static Stream<Source> facelets() {
        return Stream.concat(sources(PAGES, ".xhtml"), sources(ROOT.resolve("crm-web/src/main/resources"), ".xhtml"));
    }

    static Stream<Source> sources(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(Source::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code lead} for {@code crm.web.lead.LeadListPage}; empty for classes that stand in no room. */
    static String room(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        return parts.length > 2 && parts[0].equals("crm") ? parts[2] : "";
    }

    /** {@code web} for {@code crm.web.lead.LeadListPage}. */
    static String floor(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 1 && parts[0].equals("crm") ? parts[1] : "";
    }

    private static ClassFileImporter importer(ImportOption option) {
        return new ClassFileImporter().withImportOption(option);
    }

    private static boolean isTest(Location location) {
        return TEST.matcher(location.toString()).find();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("crm-domain"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
