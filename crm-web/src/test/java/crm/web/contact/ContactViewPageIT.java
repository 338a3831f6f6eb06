package crm.web.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactViewPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void what_is_changed_on_a_contact_is_read_by_the_manager_and_by_nobody_beside_him() {
        browser.enterAs("stefan");
        long id = NewContact.of(browser, "Viewbridge Optics", "Sommerfeldt");
        Page page = browser.page();
        assertThat(page).hasTitle("Sommerfeldt · Sightline");
        assertThat(page.locator(".highlights")).containsText("Viewbridge Optics");
        assertThat(page.locator(".highlights")).containsText("Stefan Ruhland");
        desk.follow("Edit");
        desk.write("Job title", "Head of quality");
        desk.press("Save");
        assertThat(page.locator(".highlights")).containsText("Head of quality");

        browser.dark(390).enterAs("martina");
        browser.open("/contact/view.xhtml?id=" + id);
        assertThat(browser.page().locator(".highlights")).containsText("Head of quality");
        browser.assertAccessible("contact-view-dark-390");

        browser.phone().enterAs("graham");
        assertThat(browser.open("/contact/view.xhtml?id=" + id).status()).isEqualTo(404);
        assertThat(browser.page().locator("body")).not().containsText("Sommerfeldt");
    }
}
