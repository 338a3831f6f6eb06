package crm.web.opportunity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpportunityViewPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_sale_moves_along_its_path_and_a_loss_asks_for_its_reason() {
        Page page = browser.signInAs("stefan");
        browser.open("/opportunity/list.xhtml?owner=ME&part=OPEN");
        browser.assertAccessible("opportunity-list");
        page.locator("tbody a").first().click();
        browser.assertAccessible("opportunity-view");

        step(page, "Proposal");
        assertThat(current(page)).containsText("Proposal");
        step(page, "Closed lost");
        page.locator("dialog[open]").getByLabel("Reason").fill("Too dear");
        browser.assertAccessible("opportunity-lose");
        page.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close as lost"))
                .click();

        assertThat(current(page)).containsText("Closed lost");
        assertThat(page.locator(".highlights__facts")).containsText("Too dear");
    }

    private static void step(Page page, String name) {
        Locator button = page.locator(".path")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
        if (button.count() > 0) {
            button.click();
        }
    }

    private static Locator current(Page page) {
        return page.locator(".path li[aria-current=step]");
    }
}
