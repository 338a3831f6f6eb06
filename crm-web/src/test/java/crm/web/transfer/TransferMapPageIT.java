package crm.web.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransferMapPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final ImportSteps steps = new ImportSteps(browser);

    @Test
    void columns_are_guessed_and_may_be_chosen_but_no_field_twice() {
        steps.signIn();
        Page page = steps.upload(ImportSteps.FILE);
        assertThat(page.getByLabel("Email 1")).hasValue("email");
        assertThat(page.getByLabel("Closed Won")).hasValue("QUALIFIED");
        browser.assertAccessible("transfer-map");

        page.getByLabel("Company").selectOption(new SelectOption().setLabel("E-mail"));
        steps.press("Check the file");

        assertThat(page.getByText("Another column fills this field already.")).isVisible();
    }

    @Test
    void another_separator_reads_the_file_anew() {
        steps.signIn();
        Page page = steps.upload("Last Name,Notes\nHuber,a\n");
        page.getByLabel("Between the columns stands").selectOption(new SelectOption().setLabel("Semicolon"));

        steps.press("Read again");

        assertThat(page.getByLabel("Last Name,Notes")).isVisible();
    }
}
