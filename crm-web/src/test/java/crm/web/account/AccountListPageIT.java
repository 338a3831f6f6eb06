package crm.web.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountListPageIT {
    private static final String UNSEEN = "select a.id from account a join crm_user u on u.user_name = 'stefan'"
            + " where a.deleted_at is null and a.owner_id <> u.id"
            + " and not exists (select 1 from contact c where c.account_id = a.id and c.owner_id = u.id)"
            + " and not exists (select 1 from opportunity o where o.account_id = a.id and o.owner_id = u.id) order by a.id";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void words_narrow_the_list_and_columns_sort_it() {
        Page page = browser.signInAs("martina");
        browser.open("/account/list.xhtml");
        browser.assertAccessible("account-list");
        String first = page.locator("tbody a").first().textContent();

        page.getByLabel("Name, website or e-mail").fill(first);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page.locator("tbody a").first()).hasText(first);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clear filters"))
                .click();
        page.locator("thead").getByText("Name").first().click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasCount(1);
    }

    @Test
    void an_account_out_of_sight_is_not_found() {
        browser.signInAs("stefan");

        assertThat(browser.open("/account/view.xhtml?id=" + Suite.ask(UNSEEN)).status())
                .isEqualTo(404);
        assertThat(browser.open("/account/view.xhtml?id=999999999999").status()).isEqualTo(404);
        assertThat(browser.open("/contact/list.xhtml?account=" + Suite.ask(UNSEEN))
                        .text())
                .doesNotContain("<tbody");
    }

    @Test
    void it_fits_a_telephone_and_the_dark() {
        browser.phone().signInAs("martina");
        browser.open("/account/list.xhtml");
        browser.assertAccessible("account-list-390");

        browser.dark(1440).signInAs("martina");
        browser.open("/account/list.xhtml");
        browser.assertAccessible("account-list-dark");
    }
}
