package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import java.util.regex.Pattern;

/** What the tests of the set-up pages do again and again. */
final class Setup {
    static final String PASSWORD = "green-Ladder-77";

    private static final Pattern LOGIN = Pattern.compile(".*/login\\.xhtml.*");

    private Setup() {}

    static Page signIn(Browser browser, String userName) {
        Page page = browser.signInAs(userName);
        assertThat(page).not().hasURL(LOGIN);
        return page;
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Creates a user at the page for it, signed in as the administrator. */
    static void createUser(Browser browser, String userName) {
        browser.open("/directory/userEdit.xhtml");
        Page page = browser.page();
        page.getByLabel("User name").fill(userName);
        page.getByLabel("E-mail").fill(userName + "@larkfield.example");
        page.getByLabel("Last name").fill("Of " + userName);
        page.getByLabel("First password").fill(PASSWORD);
        page.getByLabel("Sales user").check();
        press(page, "Save");
        assertThat(page).hasURL(Pattern.compile(".*/directory/user\\.xhtml\\?id=\\d+"));
    }

    /** Looks at a page in both themes and both widths, signed in as the administrator. */
    static void look(Browser browser, String path, String name) {
        for (int width : new int[] {390, 1440}) {
            signIn(browser.dark(width), "admin");
            browser.open(path);
            browser.assertAccessible(name + "-dark-" + width);
        }
        signIn(browser.phone(), "admin");
        browser.open(path);
        browser.assertAccessible(name + "-light-390");
    }
}
