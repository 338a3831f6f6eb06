package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.run.PayaraMicro;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator's way: the same WAR with an empty database of his own. */
class SettingUpIT {
    private static final Pattern TOKEN = Pattern.compile("give this token: (\\S+)");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void where_there_are_users_there_is_no_set_up() {
        assertThat(Http.get("/setup.xhtml").statusCode()).isEqualTo(404);
        assertThat(Suite.log()).noneMatch(line -> TOKEN.matcher(line).find());
    }

    @Test
    void the_token_from_the_log_makes_the_first_administrator_once() throws IOException {
        Suite.change("create database operator");
        try (PayaraMicro server = Suite.server("it-operator", Suite.environment(Suite.postgres(), "operator"))) {
            String setup = server.address().resolve("/setup.xhtml").toString();
            browser.page().navigate(setup);
            browser.assertAccessible("setup");

            fillIn("not-the-token");
            assertThat(browser.page().locator(".field__error:not(:empty)").first())
                    .isVisible();

            fillIn(token(server.logLines()));
            assertThat(browser.page()).hasURL(Pattern.compile(".*/login\\.xhtml"));

            browser.fillIn("olga", "a long enough password");
            assertThat(browser.page()).not().hasURL(Pattern.compile(".*/login\\.xhtml.*"));
            assertThat(browser.page().navigate(setup).status()).isEqualTo(404);
        }
    }

    private void fillIn(String token) {
        Page page = browser.page();
        page.getByLabel("Set-up token").fill(token);
        page.getByLabel("User name").fill("olga");
        page.getByLabel("Last name").fill("Operator");
        page.getByLabel("E-mail").fill("olga@example.com");
        page.locator("input[type=password]").fill("a long enough password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create administrator"))
                .click();
    }

    private static String token(List<String> log) {
        return log.stream()
                .map(TOKEN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
