package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the deployment descriptors must say for the container to know our permissions. */
class DescriptorsTest {
    private static final Pattern ROLE = Pattern.compile("<security-role>\\s*<role-name>(\\w+)</role-name>");

    @Test
    void every_permission_is_a_security_role_of_the_web_application() throws IOException {
        Matcher roles = ROLE.matcher(Files.readString(House.PAGES.resolve("WEB-INF/web.xml")));
        Set<String> declared = new TreeSet<>();
        while (roles.find()) {
            declared.add(roles.group(1));
        }
        Set<String> permissions = new TreeSet<>(Permission.ALL);
        permissions.add(Permission.SIGNED_IN);

        assertThat(declared)
                .as("isUserInRole answers false for a role that web.xml does not name")
                .containsExactlyInAnyOrderElementsOf(permissions);
    }
}
