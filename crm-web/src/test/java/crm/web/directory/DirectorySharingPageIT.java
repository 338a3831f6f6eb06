package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectorySharingPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void leads_are_private_again() {
        Suite.change("update default_access set level = 'PRIVATE' where record_type = 'LEAD'");
    }

    @Test
    void settings_that_contradict_each_other_are_refused_with_the_reason() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/sharing.xhtml");
        page.getByLabel("Opportunities are open to").selectOption("PUBLIC_READ");
        Setup.press(page, "Save");

        assertThat(page.locator("#notices")).containsText("While accounts are private, opportunities must be private");
        assertThat(Suite.ask("select level from default_access where record_type = 'OPPORTUNITY'"))
                .isEqualTo("PRIVATE");
    }

    @Test
    void settings_that_agree_are_kept() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/sharing.xhtml");
        page.getByLabel("Leads are open to").selectOption("PUBLIC_READ");
        Setup.press(page, "Save");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What this changes")))
                .containsText("gain access");
        assertThat(Suite.ask("select level from default_access where record_type = 'LEAD'"))
                .isEqualTo("PRIVATE");
        browser.assertAccessible("sharing-preview");
        Setup.press(page, "Make this change");

        assertThat(page.locator("#notices")).containsText("saved");
        assertThat(page.getByLabel("Leads are open to")).hasValue("PUBLIC_READ");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/sharing.xhtml", "sharing");
    }
}
