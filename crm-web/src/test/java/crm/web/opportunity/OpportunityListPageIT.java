package crm.web.opportunity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpportunityListPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_sale_is_found_by_its_owner_and_his_manager_and_by_its_stage() {
        Page page = browser.enterAs("stefan");
        NewSale.of(browser, NewSale.account(browser, "Listing Presses"), "Pressline retrofit");

        browser.open("/opportunity/list.xhtml?text=pressline");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Listing Presses");
        browser.assertAccessible("opportunity-list");
        desk.choose("Stage", "Negotiation");
        assertThat(page.locator("main")).containsText("Nothing matches these filters");

        browser.phone().enterAs("martina");
        browser.open("/opportunity/list.xhtml?text=pressline");
        browser.page().locator("tbody a").first().click();
        assertThat(browser.page()).hasTitle("Pressline retrofit · Sightline");

        browser.dark(390).enterAs("graham");
        browser.open("/opportunity/list.xhtml?text=pressline");
        assertThat(browser.page().locator("main")).containsText("Nothing matches these filters");
        browser.assertAccessible("opportunity-list-dark-390");
    }
}
