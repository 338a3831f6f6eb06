package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferCheckPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final ImportSteps steps = new ImportSteps(browser);

    @Test
    void nothing_is_imported_before_somebody_says_so() {
        browser.dark(390);
        steps.signIn();
        steps.upload(ImportSteps.FILE.replace("Importmann", "Ungewollt"));

        Page page = steps.check();

        assertThat(page.getByText("Import 2 leads")).isVisible();
        browser.assertAccessible("transfer-check-dark-390");
        browser.open("/lead/list.xhtml?text=ungewollt");
        assertThat(page.getByText("Nothing matches these filters")).isVisible();
    }
}
