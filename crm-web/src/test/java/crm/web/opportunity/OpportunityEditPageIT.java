package crm.web.opportunity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpportunityEditPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void what_is_missing_is_named_and_nothing_typed_is_lost_until_it_is_saved() {
        Page page = browser.enterAs("stefan");
        long account = NewSale.account(browser, "Editstone Castings");
        browser.open("/opportunity/edit.xhtml?account=" + account);
        browser.assertAccessible("opportunity-edit");
        desk.write("Next step", "Send the offer");
        desk.press("Save");
        assertThat(page.locator("#form\\:name-error")).not().isEmpty();
        assertThat(desk.field("Next step")).hasValue("Send the offer");

        desk.write("Name", "Gauges for Editstone");
        desk.press("Save");
        assertThat(page).hasTitle("Gauges for Editstone · Sightline");
        long id = desk.idShown();

        browser.phone().enterAs("graham");
        assertThat(browser.open("/opportunity/edit.xhtml?id=" + id).status()).isEqualTo(404);
        browser.phone().enterAs("martina");
        browser.open("/opportunity/edit.xhtml?id=" + id);
        assertThat(desk.field("Next step")).hasValue("Send the offer");
    }
}
