package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryUserEditPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/userEdit.xhtml");
        page.getByLabel("User name").fill("lena");
        page.getByLabel("E-mail").fill("lena@larkfield.example");
        page.getByLabel("Last name").fill("Second");
        Setup.press(page, "Save");

        assertThat(page.locator("[id$=userName-error]")).containsText("taken");
        assertThat(page.getByLabel("Last name")).hasValue("Second");
    }

    @Test
    void a_new_user_can_sign_in() {
        Setup.signIn(browser, "admin");
        Setup.createUser(browser, "newcomer");
        browser.phone().signInAs("newcomer", Setup.PASSWORD);

        assertThat(browser.page().getByText("Your menu, newcomer")).hasCount(1);
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/userEdit.xhtml", "user-edit");
    }
}
