package crm.web.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginPreferencesPageIT {
    private static final String PASSWORD = "green-Ladder-77";

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void as_rupert_was() {
        Suite.change(
                "update crm_user r set theme = 'system', locale = null, time_zone = null,"
                        + " password_hash = a.password_hash from crm_user a where r.user_name = 'rupert' and a.user_name = 'admin'");
    }

    @Test
    void what_is_chosen_in_one_browser_holds_in_the_next() {
        open("sightline-demo");
        Page page = browser.page();
        page.locator("select[id$=theme]").selectOption("dark");
        page.locator("select[id$=locale]").selectOption("de");
        page.locator("select[id$=timeZone]").selectOption("Europe/Berlin");
        press("Save");
        assertThat(page.locator("h1")).hasText("Einstellungen");

        open(browser.phone(), "sightline-demo");

        assertThat(browser.page().locator("html")).hasAttribute("data-theme", "dark");
        assertThat(browser.page().locator("h1")).hasText("Einstellungen");
    }

    @Test
    void what_is_chosen_in_the_menu_is_stored_too() {
        open("sightline-demo");
        Page page = browser.page();
        page.locator("[data-menu=user] summary").click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        open(browser.phone(), "sightline-demo");

        assertThat(browser.page().locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void the_password_is_changed_by_who_knows_it_and_this_session_goes_on() {
        open("sightline-demo");
        Page page = browser.page();
        page.getByLabel("Present password").fill("wrong");
        page.getByLabel("New password").fill(PASSWORD);
        press("Change password");
        assertThat(page.locator("[id$=present-error]")).containsText("not your present password");

        page.getByLabel("Present password").fill("sightline-demo");
        page.getByLabel("New password").fill(PASSWORD);
        press("Change password");
        assertThat(page.locator("#notices")).containsText("Your password is changed");

        open(browser.phone(), PASSWORD);
        assertThat(browser.page().locator("h1")).hasText("Preferences");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            open(browser.dark(width), "sightline-demo");
            browser.assertAccessible("preferences-dark-" + width);
        }
    }

    private void press(String button) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void open(String password) {
        open(browser, password);
    }

    private static void open(Browser browser, String password) {
        browser.signInAs("rupert", password);
        assertThat(browser.page().locator("[data-menu=user]")).hasCount(1);
        browser.open("/login/preferences.xhtml");
    }
}
