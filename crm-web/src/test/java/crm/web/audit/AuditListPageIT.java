package crm.web.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditListPageIT {
    private static final String LENAS = "select l.id from lead l join crm_user u on u.id = l.owner_id"
            + " where u.user_name = 'lena' and l.deleted_at is null and l.converted_at is null order by l.id limit 1";
    private static final String MOVED =
            "Ada Winter moved the role “Sales Manager DACH” from “Vice President Sales” to “Sales Director EMEA”.";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void the_auditor_finds_the_changes_of_yesterday_and_takes_them_along_as_a_file() throws IOException {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        Page page = browser.enterAs("audit");
        desk.follow("Setup");
        desk.follow("Audit trail");
        browser.assertAccessible("audit-list");
        desk.write("From", yesterday);
        desk.write("Until", yesterday);
        desk.choose("Area", "Organisation");

        assertThat(page.locator("tbody")).containsText(MOVED);
        assertThat(page.locator("tbody")).not().containsText("Demand Generation");

        String file = Files.readString(
                page.waitForDownload(() -> desk.follow("Export as CSV")).path());
        assertThat(file)
                .startsWith("\uFEFFWhen,Who,Area,What happened,Record,Times")
                .contains(MOVED);
        assertThat(file).doesNotContain("Demand Generation");

        browser.open("/audit/list.xhtml?area=EXPORT&who=audit");
        assertThat(page.locator("tbody")).containsText("Aurel Pohl exported the audit trail.");
        browser.open("/audit/list.xhtml?text=nothingofthekind");
        assertThat(page.locator("main")).containsText("Nothing matches these filters");
    }

    @Test
    void others_find_neither_page_nor_file_and_that_they_tried_is_kept() {
        String lead = Suite.ask(LENAS);
        browser.enterAs("oliver");
        assertThat(browser.open("/audit/list.xhtml").status()).isEqualTo(404);
        assertThat(browser.open("/audit/export").status()).isEqualTo(404);
        assertThat(browser.open("/lead/view.xhtml?id=" + lead).status()).isEqualTo(404);
        assertThat(browser.open("/lead/view.xhtml?id=999999999999").status()).isEqualTo(404);

        Page page = browser.dark(1440).enterAs("audit");
        browser.open("/audit/list.xhtml?area=DENIED&who=oliver");
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("tbody tr").count() >= 2;
        });

        assertThat(page.locator("tbody")).containsText("(/audit/list.xhtml)");
        assertThat(page.locator("tbody a[href$='/lead/view.xhtml?id=" + lead + "']"))
                .hasCount(1);
        assertThat(page.locator("tbody a[href$='=999999999999']")).hasCount(0);
        browser.assertAccessible("audit-list-dark");
    }

    @Test
    void signing_in_failing_and_signing_out_are_kept() {
        Page page = browser.signInAs("freya", "not-my-password");
        assertThat(page.locator("[role=alert]")).isVisible();
        browser.enterAs("freya");
        page.locator("details[data-menu=user] summary").click();
        desk.press("Sign out");
        assertThat(page.locator("input[type=password]")).isVisible();

        browser.phone().enterAs("audit");
        Page phone = browser.page();
        browser.open("/audit/list.xhtml?area=SIGN_IN&who=freya");
        phone.waitForCondition(() -> {
            phone.reload();
            return phone.locator("tbody tr").count() >= 3;
        });

        assertThat(phone.locator("tbody")).containsText("A sign-in as Freya Dahl failed, from 127.0.0.1.");
        assertThat(phone.locator("tbody")).containsText("Freya Dahl signed in from 127.0.0.1.");
        assertThat(phone.locator("tbody")).containsText("Freya Dahl signed out.");
        assertThat(Suite.ask("select count(*) from audit_event e where e::text like '%not-my-password%'"))
                .isEqualTo("0");
        browser.assertAccessible("audit-list-390");
    }
}
