package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryUsersPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void users_are_found_by_a_part_of_their_name() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/users.xhtml?text=martin");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("martina");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/users.xhtml", "users");
    }
}
