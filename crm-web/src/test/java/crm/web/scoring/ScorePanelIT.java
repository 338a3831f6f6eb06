package crm.web.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScorePanelIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void what_is_logged_and_noted_moves_the_score_until_the_lead_is_ready() {
        desk.signInAs("timo");
        desk.captureLead("Punkt", "Scoring KG");
        assertThat(score()).containsText("0 of 50 points");

        for (int meetings = 1; meetings <= 2; meetings++) {
            desk.choose("What was it?", "MEETING");
            desk.write("Subject", "Showed the meters " + meetings);
            desk.press("Log it");
            assertThat(score()).containsText(meetings * 20 + " of 50 points");
        }
        assertThat(browser.page().locator(".nudge")).hasCount(0);

        note("EVENT_ATTENDED", "Sensor fair");

        assertThat(score()).containsText("60 of 50 points");
        assertThat(score()).containsText("Ready to convert");
        assertThat(browser.page().locator(".nudge")).containsText("60 points: ready to convert.");
        assertThat(line("Attended an event")).containsText("+20");
        assertThat(line("Meeting, 2 times")).containsText("+40");
        assertThat(browser.page().locator(".timeline")).containsText("Attended an event: Sensor fair");
        browser.assertAccessible("score-panel");

        browser.page().locator(".points").getByText("View all").click();
        assertThat(browser.page().locator("h1")).hasText("Score of Punkt");
        assertThat(browser.page().getByText("40 → 60")).isVisible();
        browser.assertAccessible("score-history");
    }

    @Test
    void a_tracked_link_leads_on_and_counts_once_and_strangers_learn_nothing() {
        desk.signInAs("timo");
        long lead = desk.captureLead("Verfolgt", "Scoring KG");
        browser.page().locator("[data-opens=mark]").click();
        desk.dialog().getByLabel("Where the link leads").fill("no address");
        desk.confirm("Make it");
        assertThat(desk.dialog().locator("[id$=target-error]")).hasText("This is no address of a web page.");
        desk.dialog().getByLabel("Where the link leads").fill("https://example.test/prices");
        desk.confirm("Make it");
        String link = desk.dialog().locator("code").textContent();
        assertThat(link).contains("/t/");

        browser.dark(390);
        for (int i = 0; i < 2; i++) {
            APIResponse onward = stranger(link);
            assertThat(onward.status()).isEqualTo(303);
            assertThat(onward.headers()).containsEntry("location", "https://example.test/prices");
            assertThat(onward.headers()).doesNotContainKey("set-cookie");
        }
        int signed = link.indexOf('.', link.lastIndexOf('/')) + 1;
        String other = link.charAt(signed) == 'A' ? "B" : "A";
        APIResponse forged = stranger(link.substring(0, signed) + other + link.substring(signed + 1));
        assertThat(forged.status()).isEqualTo(200);
        assertThat(forged.headers().get("content-type")).startsWith("image/gif");
        assertThat(Suite.ask("select score || ' ' || (select count(*) from lead_signal where lead_id = " + lead
                        + ") from lead where id = " + lead))
                .isEqualTo("10 1");
        assertThat(browser.page()
                        .request()
                        .post(link, RequestOptions.create().setMaxRedirects(0))
                        .status())
                .isIn(403, 405);
    }

    @Test
    void the_panel_fits_everywhere() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width);
            desk.signInAs("timo");
            desk.captureLead("Schmal", "Scoring KG");
            note("FORM_SUBMITTED", "Contact us");
            browser.assertAccessible("score-panel-dark-" + width);
            browser.assertFits();
        }
    }

    private void note(String kind, String about) {
        browser.page().locator("[data-opens=signal]").click();
        desk.dialog().getByLabel("What did the lead do?").selectOption(kind);
        desk.dialog().getByLabel("About").fill(about);
        desk.confirm("Note it");
        assertThat(browser.page().getByText("Noted: ")).isVisible();
    }

    private APIResponse stranger(String address) {
        return browser.page().request().get(address, RequestOptions.create().setMaxRedirects(0));
    }

    private Locator score() {
        return browser.page().locator("#scoreNow");
    }

    private Locator line(String words) {
        return browser.page().locator(".points li").filter(new Locator.FilterOptions().setHasText(words));
    }
}
