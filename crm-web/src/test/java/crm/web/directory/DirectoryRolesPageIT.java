package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryRolesPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_branch_opens_and_closes_with_the_keyboard() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/roles.xhtml");
        Locator below = page.getByText("Sales Manager DACH", new Page.GetByTextOptions().setExact(true));
        assertThat(below).isVisible();

        page.locator(".tree summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(below).isHidden();
        page.keyboard().press("Enter");

        assertThat(below).isVisible();
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/roles.xhtml", "roles");
    }
}
