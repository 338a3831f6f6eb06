package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferUploadPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final ImportSteps steps = new ImportSteps(browser);

    @Test
    void a_file_that_cannot_be_read_is_refused_by_line_and_column() {
        steps.signIn();

        Page page = steps.upload("Last Name\nHuber\nMüller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(page.getByText("Line 3, column 2: this is not UTF-8.")).isVisible();
        browser.assertAccessible("transfer-upload");
    }

    @Test
    void no_file_is_no_fault() {
        steps.signIn();

        Page page = steps.upload("");

        assertThat(page.getByText("Please choose a file that is not empty.")).isVisible();
    }

    @Test
    void whoever_may_not_import_does_not_find_the_page() {
        browser.signInAs("lena").waitForURL(url -> !url.contains("/login.xhtml"));

        assertThat(browser.open("/transfer/upload.xhtml").status()).isEqualTo(404);
        assertThat(browser.open("/transfer/list.xhtml").status()).isEqualTo(404);
    }
}
