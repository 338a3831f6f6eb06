package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryIndexPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void who_administers_nothing_finds_neither_link_nor_page() {
        Page page = Setup.signIn(browser, "lena");

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Setup")))
                .hasCount(0);
        for (String path :
                new String[] {"index", "users", "user", "userEdit", "roles", "role", "permissionSets", "sharing"}) {
            assertThat(browser.open("/directory/" + path + ".xhtml").status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void an_administrator_finds_all_of_set_up() {
        Page page = Setup.signIn(browser, "admin");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Setup"))
                .click();

        assertThat(page.locator(".setup a")).hasCount(13);
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/index.xhtml", "setup");
    }
}
