package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryUserPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_user_is_deactivated_after_a_question_and_comes_back() {
        Page page = Setup.signIn(browser, "admin");
        Setup.createUser(browser, "leaver");

        Setup.press(page, "Deactivate");
        inDialog(page, "Deactivate");
        assertThat(page.locator(".highlights")).containsText("Deactivated");

        Setup.press(page, "Activate");
        inDialog(page, "Activate");
        assertThat(page.locator(".highlights")).containsText("Active");
    }

    @Test
    void nobody_deactivates_himself() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/user.xhtml?id=" + Suite.ask("select id from crm_user where user_name = 'admin'"));

        assertThat(page.locator("button[aria-disabled=true]")).containsText("You cannot deactivate yourself");
    }

    @Test
    void a_password_that_is_too_short_is_refused_beside_its_field() {
        Page page = Setup.signIn(browser, "admin");
        Setup.createUser(browser, "forgetful");

        Setup.press(page, "Set password");
        page.getByRole(AriaRole.DIALOG).getByLabel("New password").fill("short");
        inDialog(page, "Set password");

        assertThat(page.locator("[id$=password-error]")).containsText("Between 12 and");
    }

    private static void inDialog(Page page, String button) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(
                browser,
                "/directory/user.xhtml?id=" + Suite.ask("select id from crm_user where user_name = 'martina'"),
                "user");
    }
}
