package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferSignalsPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void what_leads_did_comes_from_a_file_and_counts_once() {
        desk.signInAs("mia");
        long lead = desk.captureLead("Zeile", "Signals KG");
        Suite.change("update lead set external_id = 'SIG-" + lead + "' where id = " + lead);

        load(lead);
        assertThat(browser.page().getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .hasText("1 lines taken, 0 known before, 1 not taken.");
        assertThat(browser.page().getByText("What was done is none of the words below."))
                .isVisible();
        browser.assertAccessible("signals");
        browser.assertFits();
        load(lead);
        assertThat(browser.page().getByText("0 lines taken, 1 known before, 1 not taken."))
                .isVisible();

        desk.openLead(lead);
        assertThat(browser.page().locator(".points")).containsText("Attended an event");
        assertThat(browser.page().locator(".timeline")).containsText("Attended an event: Fair");
    }

    private void load(long lead) {
        String text = "lead,kind,at,subject\nSIG-" + lead + ",EVENT_ATTENDED,"
                + java.time.LocalDate.now().minusDays(3) + ",Fair\nSIG-" + lead + ",DANCED,2026-01-01,\n";
        browser.open("/transfer/signals.xhtml");
        browser.page()
                .locator("#file")
                .setInputFiles(new FilePayload("fair.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        desk.press("Import");
    }
}
