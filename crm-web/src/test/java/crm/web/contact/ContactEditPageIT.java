package crm.web.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactEditPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_contact_is_added_from_the_account_page_and_listed_there() {
        Page page = browser.signInAs("stefan");
        browser.open("/account/list.xhtml?kind=BUSINESS&owner=ME");
        page.locator("tbody a").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New contact"))
                .first()
                .click();
        browser.assertAccessible("contact-edit");
        page.getByLabel("Last name").fill("Zellweger-Unlisted");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/contact/view\\.xhtml\\?id=\\d+"));
        browser.assertAccessible("contact-view");
        page.locator(".highlights__facts a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/account/view\\.xhtml\\?id=\\d+"));
        page.locator("a[href*='/contact/list.xhtml']").last().click();
        assertThat(page.getByText("Zellweger-Unlisted")).isVisible();
        browser.assertAccessible("contact-list");
    }
}
