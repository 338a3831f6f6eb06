package crm.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountViewPageIT {
    private static final String NAME = "Lockwood Handover Works";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void an_account_goes_to_the_owner_chosen_in_the_dialog_and_is_his_from_then_on() {
        Page page = browser.enterAs("martina");
        browser.open("/account/edit.xhtml");
        page.getByLabel("Name").first().fill(NAME);
        desk.press("Save");
        assertThat(page).hasTitle(NAME + " · Sightline");
        long id = desk.idShown();
        String path = "/account/view.xhtml?id=" + id;
        assertThat(page.locator(".highlights")).containsText("Martina Seidel");

        desk.press("Change owner");
        assertThat(desk.dialog()).isVisible();
        browser.assertAccessible("account-transfer");
        desk.lookUp("New owner", "Nicole");
        desk.confirm("Change owner");
        assertThat(desk.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText("Nicole Abegg")))
                .containsText("1 account");
        assertThat(page.locator(".highlights")).containsText("Martina Seidel");
        browser.assertAccessible("account-transfer-preview");
        desk.confirm("Make this change");

        page.waitForURL("**/account/list.xhtml");
        browser.open(path);
        assertThat(page.locator(".highlights")).containsText("Nicole Abegg");
        assertThat(Suite.ask("select kind from audit_event where record_id = " + id
                        + " and record_type = 'ACCOUNT' order by id desc limit 1"))
                .isEqualTo("account.transferred");

        browser.phone().enterAs("nicole");
        browser.open(path);
        assertThat(browser.page()).hasTitle(NAME + " · Sightline");
        assertThat(desk.link("New contact").first()).isVisible();

        browser.phone().enterAs("graham");
        assertThat(browser.open(path).status()).isEqualTo(404);
    }
}
