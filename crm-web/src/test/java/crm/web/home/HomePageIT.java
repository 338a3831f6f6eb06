package crm.web.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomePageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void my_day_shows_tasks_leads_and_sales() {
        Page page = browser.enterAs("martina");
        browser.open("/index.xhtml?whose=all");

        assertThat(page.getByRole(AriaRole.HEADING, named("My day"))).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Hottest leads"))).isVisible();
        assertThat(page.getByText("Closing soonest")).isVisible();
        browser.assertAccessible("home");
    }

    @Test
    void a_task_that_is_done_leaves_the_list() {
        Page page = browser.enterAs("stefan");
        Locator done = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done"));
        done.first().waitFor();
        int before = done.count();

        done.first().click();

        assertThat(done).hasCount(before - 1);
    }

    @Test
    void what_was_opened_is_at_hand_again() {
        Page page = browser.enterAs("lena");
        Locator hot = page.locator("a.entry").first();
        String name = hot.locator("strong").textContent();
        hot.click();
        assertThat(page.getByRole(AriaRole.HEADING, named(name)).first()).isVisible();

        browser.open("/index.xhtml");

        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("Recently viewed"))
                        .locator("a.entry")
                        .first())
                .containsText(name);
    }

    @Test
    void it_is_for_everybody_on_the_phone_and_in_the_dark() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width).enterAs("martina");
            browser.open("/index.xhtml?whose=all");
            browser.assertAccessible("home-dark-" + width);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
