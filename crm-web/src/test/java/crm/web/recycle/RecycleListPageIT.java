package crm.web.recycle;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecycleListPageIT {
    private static final String THROW_ONE_AWAY = "update lead set deleted_at = now(), deleted_by = owner_id where id ="
            + " (select l.id from lead l join crm_user u on u.id = l.owner_id where u.user_name = 'lena'"
            + " and l.deleted_at is null and l.converted_at is null order by l.id limit 1)";
    private static final String LATEST =
            "select last_name from lead where deleted_at is not null" + " order by deleted_at desc limit 1";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_manager_takes_back_what_was_deleted_below_her() {
        Suite.change(THROW_ONE_AWAY);
        String name = Suite.ask(LATEST);
        Page page = browser.enterAs("martina");
        browser.open("/recycle/list.xhtml");
        Locator row = page.locator("tbody tr").first();
        assertThat(row).containsText(name);
        browser.assertAccessible("recycle");
        Locator rows = page.locator("tbody tr");
        int before = rows.count();

        row.getByText("Restore").click();

        assertThat(rows).hasCount(before - 1);
    }

    @Test
    void the_bin_of_others_is_empty_for_me() {
        Suite.change(THROW_ONE_AWAY);
        String name = Suite.ask(LATEST);
        Page page = browser.enterAs("audit");

        browser.open("/recycle/list.xhtml");

        assertThat(page.getByText("Nothing in the bin")).isVisible();
        assertThat(page.getByText(name)).hasCount(0);
    }

    @Test
    void it_is_for_everybody_on_the_phone_and_in_the_dark() {
        browser.dark(390).enterAs("lena");
        browser.open("/recycle/list.xhtml");
        browser.assertAccessible("recycle-dark-390");
    }
}
