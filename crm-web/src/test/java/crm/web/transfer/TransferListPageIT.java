package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferListPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final ImportSteps steps = new ImportSteps(browser);

    @Test
    void an_import_goes_on_where_it_was_left() {
        steps.signIn();
        steps.upload(ImportSteps.FILE);

        browser.open("/transfer/list.xhtml");
        Page page = browser.page();
        browser.assertAccessible("transfer-list");
        page.getByText("fair.csv").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/transfer/map\\.xhtml\\?id=\\d+"));
    }
}
