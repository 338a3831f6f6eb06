package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build uses is written down with its reason, and what is written down is used. */
class DependenciesTest {
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);
    private static final Pattern PLUGIN = Pattern.compile("<plugin>.*?</plugin>", Pattern.DOTALL);
    private static final Pattern MOVING =
            Pattern.compile("<repositor|<pluginRepositor|<systemPath|<version>(?:LATEST|RELEASE)<");
    private static final Set<String> OURS = Set.of("crm", "crm-domain", "crm-ejb", "crm-web");

    /** Named by its version only, inside the configuration of Spotless. */
    private static final String FORMATTER = "palantir-java-format";

    @Test
    void every_dependency_is_written_down_with_its_reason() {
        Set<String> used = poms().flatMap(pom -> ARTIFACT.matcher(pom.text()).results())
                .map(found -> found.group(1))
                .filter(artifact -> !OURS.contains(artifact))
                .collect(Collectors.toCollection(TreeSet::new));
        used.add(FORMATTER);
        assertThat(used).hasSizeGreaterThan(20);
        Source page = Source.read(House.ROOT.resolve("docs/dependencies.md"));
        Set<String> written = ROW.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used)
                .as("used and not written down")
                .filteredOn(artifact -> !written.contains(artifact))
                .isEmpty();
        assertThat(written)
                .as("written down and not used")
                .filteredOn(artifact -> !used.contains(artifact))
                .isEmpty();
    }

    @Test
    void every_plugin_has_one_fixed_version() {
        String root = Source.read(House.ROOT.resolve("pom.xml")).text();
        Set<String> pinned = PLUGIN.matcher(root)
                .results()
                .map(found -> found.group())
                .filter(plugin -> plugin.contains("<version>"))
                .map(DependenciesTest::artifact)
                .collect(Collectors.toSet());
        Set<String> used = poms().flatMap(pom -> PLUGIN.matcher(pom.text()).results())
                .map(found -> artifact(found.group()))
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty();
        assertThat(pinned).containsAll(used);
    }

    @Test
    void nothing_is_taken_from_anywhere_else_or_from_a_moving_version() {
        assertThat(poms().filter(pom -> MOVING.matcher(pom.text()).find()))
                .extracting(Source::where)
                .isEmpty();
        assertThat(MOVING.matcher("<version>LATEST</version>").find()).isTrue();
    }

    private static String artifact(String plugin) {
        var found = ARTIFACT.matcher(plugin);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Stream<Source> poms() {
        return Stream.concat(Stream.of(House.ROOT), House.FLOORS.stream().map(House.ROOT::resolve))
                .map((Path folder) -> folder.resolve("pom.xml"))
                .map(Source::read);
    }
}
