package crm.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountEditPageIT {
    private static final Pattern VIEW = Pattern.compile(".*/account/view\\.xhtml\\?id=\\d+");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_company_without_a_name_is_not_saved_and_nothing_typed_is_lost() {
        Page page = browser.signInAs("stefan");
        browser.open("/account/edit.xhtml");
        browser.assertAccessible("account-edit");
        page.getByLabel("Industry").fill("Optics");
        save(page);

        assertThat(page.locator("#form\\:name-error")).not().isEmpty();
        assertThat(page.getByLabel("Industry")).hasValue("Optics");

        page.getByLabel("Name").first().fill("Lens & Sons");
        save(page);
        assertThat(page).hasURL(VIEW);
        assertThat(page.locator("h1")).hasText("Lens & Sons");
        browser.assertAccessible("account-view");
    }

    @Test
    void who_comes_second_sees_both_values_and_chooses() {
        Page page = browser.signInAs("stefan");
        browser.open("/account/edit.xhtml");
        page.getByLabel("Name").first().fill("Contested Ltd");
        save(page);
        page.waitForURL(VIEW);
        String id = page.url().replaceAll(".*id=", "");
        browser.open("/account/edit.xhtml?id=" + id);
        Suite.change("update account set phone = '+49 111', version = version + 1 where id = " + id);

        page.getByLabel("Phone").fill("+49 222");
        page.getByLabel("Industry").fill("Optics");
        save(page);
        assertThat(page.getByText("Somebody else changed this record meanwhile").first())
                .isVisible();
        browser.assertAccessible("account-conflict");
        page.locator("input[type=radio][value=theirs]").check();
        save(page);

        assertThat(page).hasURL(VIEW);
        assertThat(Suite.ask("select phone || ' ' || industry from account where id = " + id))
                .isEqualTo("+49 111 Optics");
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }
}
