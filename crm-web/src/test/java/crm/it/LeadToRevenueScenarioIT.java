package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a lead to revenue, through the eyes of those who have a hand in it; with a company nobody else has met. */
class LeadToRevenueScenarioIT {
    private static final String COMPANY = "Halvorsund Turbinenprüfung GmbH";
    private static final String PERSON = "Thorvaldsen";
    private static final String SALE = "Test benches for Halvorsund";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_lead_becomes_revenue_and_is_seen_by_the_right_people_on_its_way() {
        long lead = theDeveloperCapturesIt();
        herManagerSeesItAndHisPeerDoesNot(lead);
        sheLogsWhatWasSaid(lead);

        long sale = sheConvertsIt(lead);

        sheWinsIt(sale);
        theLeadIsKeptAsItWas(lead);
        hisPeerSeesNothingOfIt(lead, sale);
    }

    private long theDeveloperCapturesIt() {
        browser.enterAs("lena");
        long lead = desk.captureLead(PERSON, COMPANY);
        assertThat(browser.page().locator("h1")).hasText(PERSON);
        return lead;
    }

    private void herManagerSeesItAndHisPeerDoesNot(long lead) {
        beginAs("martina");
        desk.openLead(lead);
        assertThat(browser.page().locator(".highlights")).containsText("Lena Vogt");

        beginAs("graham");
        assertThat(browser.open("/lead/view.xhtml?id=" + lead).status()).isEqualTo(404);
        assertThat(browser.page().locator("body")).not().containsText(PERSON);
    }

    private void sheLogsWhatWasSaid(long lead) {
        beginAs("lena");
        desk.openLead(lead);
        desk.write("Subject", "Needs two test benches by spring");
        desk.press("Log it");
        assertThat(browser.page().locator(".timeline")).containsText("Needs two test benches by spring");
    }

    private long sheConvertsIt(long lead) {
        desk.openLead(lead);
        desk.follow("Convert");
        desk.write("Name of the opportunity", SALE);
        desk.press("Convert");

        Page page = browser.page();
        assertThat(page).hasTitle(SALE + " · Sightline");
        assertThat(page.locator(".lineage li")).hasCount(4);
        assertThat(page.locator("main")).containsText(COMPANY);
        return desk.idShown();
    }

    private void sheWinsIt(long sale) {
        browser.open("/opportunity/view.xhtml?id=" + sale);
        Locator path = browser.page().locator(".path");
        for (String stage : new String[] {"Proposal", "Closed won"}) {
            desk.press(stage);
            assertThat(path.locator("[aria-current=step]")).containsText(stage);
        }
        assertThat(Suite.ask("select stage from opportunity where id = " + sale))
                .isEqualTo("CLOSED_WON");
    }

    private void theLeadIsKeptAsItWas(long lead) {
        desk.openLead(lead);
        Page page = browser.page();
        assertThat(page.locator(".path [aria-current=step]")).hasText("Converted");
        assertThat(page.locator(".path button")).hasCount(0);
        assertThat(desk.link("Edit")).isHidden();

        browser.open("/conversion/convert.xhtml?id=" + lead);
        assertThat(page.locator("main")).containsText("This lead has been converted already.");
        page.locator(".lineage a[href*='/account/']").click();
        assertThat(page).hasTitle(Pattern.compile(COMPANY + " · Sightline"));
        assertThat(page.locator("main")).containsText(PERSON);
        assertThat(page.locator("main")).containsText(SALE);
    }

    private void hisPeerSeesNothingOfIt(long lead, long sale) {
        beginAs("graham");
        for (String path : new String[] {
            "/lead/view.xhtml?id=" + lead, "/conversion/convert.xhtml?id=" + lead, "/opportunity/view.xhtml?id=" + sale
        }) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(404);
        }
    }

    private void beginAs(String userName) {
        browser.dark(1440).enterAs(userName);
    }
}
