package crm.web.sharing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharingQueuePageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_lead_is_handed_to_a_new_queue_and_claimed_by_its_member() {
        Page page = browser.page();
        desk.signInAs("admin");
        browser.open("/sharing/queue.xhtml");
        desk.write("Name", "Walk-ins");
        desk.lookUp("New member", "Priya");
        desk.press("Add");
        assertThat(page.locator("ul.related")).containsText("Priya");
        desk.press("Save");
        assertThat(page).hasURL(Pattern.compile(".*/sharing/queues\\.xhtml"));
        assertThat(page.locator("tbody")).containsText("Walk-ins");

        desk.signInAs("lena");
        desk.captureLead("Walkin", "Door Street Works");
        desk.press("Change owner");
        desk.lookUp("New owner", "Walk-ins");
        desk.confirm("Change owner");
        desk.confirm("Make this change");
        assertThat(page).hasURL(Pattern.compile(".*/lead/list\\.xhtml"));

        desk.signInAs("priya");
        browser.open("/lead/list.xhtml?view=QUEUED");
        assertThat(page.locator("tbody")).containsText("Walk-ins");
        browser.assertAccessible("leads-in-queues-light-1440");
        desk.press("Claim Walkin");
        assertThat(page).hasURL(Pattern.compile(".*/lead/view\\.xhtml\\?.*id=\\d+.*"));
        assertThat(desk.button("Claim")).hasCount(0);
        browser.open("/lead/list.xhtml?view=QUEUED");
        desk.press("Claim the next lead");
        assertThat(page.locator("#notices")).containsText("No lead is waiting");
        assertThat(page).hasURL(Pattern.compile(".*[?&]view=QUEUED.*"));
        assertThat(desk.field("Show")).hasValue("QUEUED");
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths() {
        browser.dark(390);
        desk.signInAs("admin");
        browser.open("/sharing/queue.xhtml");
        browser.assertAccessible("queue-dark-390");
        browser.open("/sharing/queues.xhtml");
        browser.assertAccessible("queues-dark-390");
    }
}
