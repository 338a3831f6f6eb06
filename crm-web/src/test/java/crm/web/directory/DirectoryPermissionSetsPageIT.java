package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryPermissionSetsPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void every_set_is_listed_with_the_number_of_its_users() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/permissionSets.xhtml");

        assertThat(page.locator("tbody")).containsText("Sales manager");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/permissionSets.xhtml", "permission-sets");
    }
}
