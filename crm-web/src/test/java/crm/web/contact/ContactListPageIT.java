package crm.web.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactListPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_contact_is_found_by_name_by_those_who_see_his_account() {
        Page page = browser.enterAs("stefan");
        NewContact.of(browser, "Listenholm Gauges", "Quandtmeier");

        browser.open("/contact/list.xhtml");
        browser.assertAccessible("contact-list");
        page.locator("#filter-text").fill("quandtmeier");
        desk.press("Apply");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Listenholm Gauges");
        page.locator("tbody a").first().click();
        assertThat(page).hasTitle("Quandtmeier · Sightline");

        browser.phone().enterAs("martina");
        browser.open("/contact/list.xhtml?text=quandtmeier");
        assertThat(browser.page().locator("tbody tr")).hasCount(1);
        browser.assertAccessible("contact-list-390");

        browser.dark(1440).enterAs("graham");
        browser.open("/contact/list.xhtml?text=quandtmeier");
        assertThat(browser.page().locator("main")).containsText("Nothing matches these filters");
        browser.assertAccessible("contact-list-nothing-dark");
    }
}
