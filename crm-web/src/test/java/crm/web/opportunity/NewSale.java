package crm.web.opportunity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;

/** A new account, and a sale to it, as whoever is signed in. */
final class NewSale {
    private NewSale() {}

    /** Opens a business account; its page is open then. */
    static long account(Browser browser, String company) {
        Desk desk = new Desk(browser);
        browser.open("/account/edit.xhtml");
        browser.page().getByLabel("Name").first().fill(company);
        desk.press("Save");
        assertThat(browser.page()).hasURL(Pattern.compile(".*/account/view\\.xhtml\\?id=\\d+"));
        return desk.idShown();
    }

    /** Opens an opportunity of that account; its page is open then. */
    static long of(Browser browser, long account, String name) {
        Desk desk = new Desk(browser);
        browser.open("/opportunity/edit.xhtml?account=" + account);
        desk.write("Name", name);
        desk.press("Save");
        assertThat(browser.page()).hasURL(Pattern.compile(".*/opportunity/view\\.xhtml\\?id=\\d+"));
        return desk.idShown();
    }
}
