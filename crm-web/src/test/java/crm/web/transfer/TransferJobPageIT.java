package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferJobPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final ImportSteps steps = new ImportSteps(browser);

    @Test
    void a_file_is_imported_and_its_broken_lines_come_back() throws IOException {
        steps.signIn();
        steps.upload(ImportSteps.FILE);
        Page page = steps.check();
        assertThat(page.getByText("Line 2 has 1 field, 6 expected: the whole line is in quotes."))
                .isVisible();
        steps.run();

        assertThat(page.getByText("4 of 4 lines")).isVisible();
        browser.assertAccessible("transfer-job");
        assertThat(download(page, "Errors and warnings (CSV)"))
                .startsWith("\uFEFFLine,Column,Value,Message\r\n2,,")
                .contains("5,Last Name,,Please fill in this field.")
                .contains("4,Lead Owner,Nobody Known,");
        assertThat(download(page, "Lines to correct (CSV)"))
                .contains(ImportSteps.FILE.lines().toList().get(1))
                .contains("Karl,,")
                .doesNotContain("Ingo");

        browser.open("/lead/list.xhtml?text=importmann");
        assertThat(page.getByRole(AriaRole.LINK, link("Ingo Importmann"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, link("Rita Importfrau"))).isVisible();
    }

    @Test
    void nobody_else_finds_the_import_or_its_files() {
        steps.signIn();
        steps.upload(ImportSteps.FILE.replace("mann.test", "mann2.test"));
        steps.check();
        String id = browser.page().url().replaceAll(".*id=", "");

        browser.phone().signInAs(ImportSteps.OTHER_IMPORTER).waitForURL(url -> !url.contains("/login.xhtml"));
        for (String path : new String[] {"job.xhtml", "check.xhtml", "map.xhtml", "findings", "lines"}) {
            assertThat(browser.open("/transfer/" + path + "?id=" + id).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String download(Page page, String link) throws IOException {
        Download file = page.waitForDownload(() -> page.getByText(link).click());
        return Files.readString(file.path());
    }
}
