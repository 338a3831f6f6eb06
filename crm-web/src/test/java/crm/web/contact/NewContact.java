package crm.web.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;

/** A contact of a new account, as whoever is signed in; his page is open then. */
final class NewContact {
    private NewContact() {}

    static long of(Browser browser, String company, String lastName) {
        Desk desk = new Desk(browser);
        Page page = browser.page();
        browser.open("/account/edit.xhtml");
        page.getByLabel("Name").first().fill(company);
        desk.press("Save");
        assertThat(page).hasURL(Pattern.compile(".*/account/view\\.xhtml\\?id=\\d+"));
        browser.open("/contact/edit.xhtml?account=" + desk.idShown());
        desk.write("Last name", lastName);
        desk.press("Save");
        assertThat(page).hasURL(Pattern.compile(".*/contact/view\\.xhtml\\?id=\\d+"));
        return desk.idShown();
    }
}
