package crm.web.share;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharePanelIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_lead_shared_with_a_peer_can_be_read_by_him_until_the_share_ends() {
        desk.signInAs("timo");
        long lead = desk.captureLead("Freigabe", "Sharing KG");

        share("Sophie", "Holiday cover");

        assertThat(row("Sophie")).containsText("Holiday cover");
        assertThat(row("Sophie")).containsText("Read only");
        browser.assertAccessible("share-panel");

        browser.dark(390);
        desk.signInAs("sophie");
        desk.openLead(lead);
        assertThat(browser.page().locator("h1")).hasText("Freigabe");
        assertThat(desk.link("Edit")).isHidden();
        assertThat(browser.page().getByText("Shared with")).isHidden();
        assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);

        browser.dark(1440);
        desk.signInAs("timo");
        desk.openLead(lead);
        desk.press("Shared with");
        row("Sophie")
                .getByText("End", new Locator.GetByTextOptions().setExact(true))
                .click();
        desk.confirm("End");
        assertThat(browser.page().getByText("The share has ended.")).isVisible();
        assertThat(row("Sophie")).hasCount(0);

        browser.dark(1440);
        desk.signInAs("sophie");
        assertThat(browser.open("/lead/view.xhtml?id=" + lead).status()).isEqualTo(404);
    }

    @Test
    void a_share_without_a_reason_is_refused_beside_its_field_and_one_can_be_changed() {
        desk.signInAs("timo");
        desk.captureLead("Grundlos", "Sharing KG");

        share("Sophie", "");
        assertThat(desk.dialog().locator("[id$=reason-error]")).not().isEmpty();
        reason().fill("Speaks Danish");
        desk.confirm("Share it");
        assertThat(row("Sophie")).containsText("Speaks Danish");

        row("Sophie")
                .getByText("Change", new Locator.GetByTextOptions().setExact(true))
                .click();
        desk.choose("They may", "Can edit");
        desk.confirm("Share it");

        assertThat(row("Sophie")).containsText("Can edit");
    }

    @Test
    void what_a_share_gives_that_is_there_already_is_said_first() {
        desk.signInAs("timo");
        desk.captureLead("Doppelt", "Sharing KG");

        share("Martina", "Just so");

        assertThat(desk.dialog()).containsText("Everybody concerned has this access already.");
        desk.confirm("Share it all the same");
        assertThat(row("Martina")).isVisible();
    }

    private void share(String name, String reason) {
        desk.press("Shared with");
        desk.press("Share");
        assertThat(desk.dialog()).isVisible();
        desk.lookUp("Share with", name);
        reason().fill(reason);
        desk.confirm("Share it");
    }

    private Locator reason() {
        return desk.dialog().locator("input[id$=reason]");
    }

    private Locator row(String name) {
        return browser.page().locator("#shares .related li").filter(new Locator.FilterOptions().setHasText(name));
    }
}
