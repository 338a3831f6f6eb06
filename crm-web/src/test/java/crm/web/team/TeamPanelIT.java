package crm.web.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamPanelIT {
    private static final Pattern ACCOUNT = Pattern.compile(".*/account/view\\.xhtml\\?id=\\d+");
    private static final Pattern SALE = Pattern.compile(".*/opportunity/view\\.xhtml\\?id=\\d+");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_member_of_an_accounts_team_sees_its_opportunities_as_far_as_he_was_given() {
        desk.signInAs("stefan");
        browser.open("/account/edit.xhtml");
        browser.page().getByLabel("Name").first().fill("Team & Söhne");
        desk.press("Save");
        assertThat(browser.page()).hasURL(ACCOUNT);
        long account = desk.idShown();
        browser.open("/opportunity/edit.xhtml?account=" + account);
        desk.write("Name", "Team deal");
        desk.press("Save");
        assertThat(browser.page()).hasURL(SALE);
        long sale = desk.idShown();

        browser.open("/account/view.xhtml?id=" + account);
        desk.press("Team");
        desk.press("Add a member");
        assertThat(desk.dialog()).isVisible();
        desk.lookUp("Colleague", "Nicole");
        desk.write("Part in the team", "Presales");
        desk.choose("Access to all opportunities", "Read only");
        desk.confirm("Save");
        assertThat(member("Nicole")).containsText("opportunities: Read only");
        browser.assertAccessible("team-panel");

        browser.phone();
        desk.signInAs("nicole");
        browser.open("/opportunity/view.xhtml?id=" + sale);
        assertThat(browser.page().locator("h1")).hasText("Team deal");
        assertThat(desk.link("Edit")).isHidden();
        browser.open("/account/view.xhtml?id=" + account);
        desk.press("Team");
        member("Nicole").getByText("Leave").click();
        desk.confirm("Leave");
        assertThat(browser.page()).hasURL(Pattern.compile(".*/account/list\\.xhtml"));
        assertThat(browser.open("/opportunity/view.xhtml?id=" + sale).status()).isEqualTo(404);
    }

    @Test
    void the_owner_of_a_sale_brings_a_colleague_in_and_shares_it() {
        desk.signInAs("stefan");
        browser.open("/account/edit.xhtml");
        browser.page().getByLabel("Name").first().fill("Einzelteam AG");
        desk.press("Save");
        assertThat(browser.page()).hasURL(ACCOUNT);
        browser.open("/opportunity/edit.xhtml?account=" + desk.idShown());
        desk.write("Name", "Deal of two");
        desk.press("Save");
        assertThat(browser.page()).hasURL(SALE);
        long sale = desk.idShown();

        desk.press("Team");
        desk.press("Add a member");
        assertThat(desk.dialog()).isVisible();
        desk.lookUp("Colleague", "Felix");
        desk.choose("Access to this record", "Can edit");
        desk.confirm("Save");
        assertThat(member("Felix")).containsText("Can edit");
        desk.press("Shared with");
        assertThat(browser.page().getByText("Shared with nobody by hand.")).isVisible();

        browser.phone();
        desk.signInAs("felix");
        browser.open("/opportunity/view.xhtml?id=" + sale);
        assertThat(desk.link("Edit")).isVisible();
        assertThat(browser.page().getByText("Shared with")).hasCount(0);
    }

    private Locator member(String name) {
        return browser.page().locator("#team .related li").filter(new Locator.FilterOptions().setHasText(name));
    }
}
