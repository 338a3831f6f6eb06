package crm.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchPageIT {
    /** A last name of a lead of a stranger's that occurs nowhere else. */
    private static final String HIDDEN = "select min(l.last_name) from lead l join crm_user u on u.id = l.owner_id"
            + " where u.user_name = 'oliver' and l.deleted_at is null and l.last_name ~ '^[A-Za-z]{5,}$' and 1 ="
            + " (select count(*) from (select search_text from lead union all select search_text from account"
            + " union all select search_text from contact union all select search_text from opportunity) all_of_them"
            + " where search_text like '%' || lower(l.last_name) || '%')";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void names_of_every_type_are_found_by_the_box_on_every_page() {
        Page page = browser.enterAs("martina");

        page.keyboard().press("/");
        page.keyboard().type("gmbh");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/search\\.xhtml\\?q=gmbh"));
        assertThat(page.locator("[data-hits] h2").first()).hasText("Leads");
        browser.assertAccessible("search");
    }

    @Test
    void suggestions_come_while_one_types_and_obey_the_arrows() {
        Page page = browser.enterAs("martina");
        Locator box = page.getByRole(AriaRole.COMBOBOX);

        page.keyboard().press("Control+k");
        page.keyboard().type("gmbh");
        Locator first = page.locator("#found [role=option]:has(small)").first();
        first.waitFor();
        browser.assertAccessible("search-suggestions");
        page.keyboard().press("ArrowDown");

        assertThat(box).hasAttribute("aria-activedescendant", "found-0");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/view\\.xhtml\\?id=\\d+"));
    }

    @Test
    void a_hidden_lead_answers_like_one_that_does_not_exist() {
        String name = Suite.ask(HIDDEN);
        Page page = browser.enterAs("lena");

        browser.open("/search.xhtml?q=" + name);
        assertThat(page.getByText("Nothing found")).isVisible();
        assertThat(suggestions(page, name)).isEqualTo(suggestions(page, "no-such-name-anywhere"));
    }

    @Test
    void nobody_searches_without_signing_in() {
        assertThat(browser.page()
                        .request()
                        .get(Suite.address("/search.json?q=a").toString())
                        .text())
                .doesNotContain("\"rows\"");
    }

    @Test
    void it_is_for_everybody_on_the_phone_and_in_the_dark() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width).enterAs("martina");
            browser.open("/search.xhtml?q=gmbh");
            browser.assertAccessible("search-dark-" + width);
        }
    }

    private static String suggestions(Page page, String text) {
        return page.request()
                .get(Suite.address("/search.json?q=" + text).toString())
                .text();
    }
}
