package crm.web.linter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinterListPageIT {
    private static final Pattern QUEUES = Pattern.compile(".*/sharing/queues\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_finding_leads_to_where_it_is_mended_and_is_gone_then() {
        Page page = browser.page();
        desk.signInAs("admin");
        browser.open("/sharing/queue.xhtml");
        desk.write("Name", "Night desk");
        desk.press("Save");
        assertThat(page).hasURL(QUEUES);

        browser.open("/directory/index.xhtml");
        desk.follow("Access check-up");
        assertThat(finding("Night desk")).containsText("Warning");
        assertThat(finding("Night desk")).containsText("Nobody active works the queue “Night desk”");
        finding("Night desk").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Night desk");
        desk.lookUp("New member", "Priya");
        desk.press("Add");
        assertThat(page.locator("ul.related")).containsText("Priya");
        desk.press("Save");
        assertThat(page).hasURL(QUEUES);

        browser.open("/linter/list.xhtml");
        assertThat(page.locator("tbody")).containsText("Jochen Albers");
        assertThat(finding("Night desk")).hasCount(0);
    }

    @Test
    void an_auditor_reads_it_and_who_does_neither_does_not_find_it() {
        desk.signInAs("audit");
        browser.open("/linter/list.xhtml");
        assertThat(finding("Nora Quist")).containsText("has no role");
        assertThat(browser.page().locator("tbody a")).hasCount(0);

        browser.phone();
        desk.signInAs("emil");
        assertThat(browser.open("/linter/list.xhtml").status()).isEqualTo(404);
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width);
            desk.signInAs("admin");
            browser.open("/linter/list.xhtml");
            browser.assertAccessible("linter-dark-" + width);
            browser.assertFits();
        }
    }

    private Locator finding(String name) {
        return browser.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }
}
