package crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What opening the page of a record costs the database. */
class ReadingARecordPageIT {
    /** Whose access, the record, its history, what is related: no more than this, whatever the page shows. */
    private static final int ENOUGH = 36;

    private static final String SHARES = "select s.grantee_id, g.kind";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void takes_few_statements_and_none_for_what_is_folded_up() {
        browser.signInAs("stefan");
        String account = "/account/view.xhtml?id="
                + Suite.ask("select id from account where name = 'Rheinwerder Messtechnik GmbH'");
        Map<String, String> pages = new TreeMap<>(Map.of(
                "lead",
                page("lead"),
                "account",
                account,
                "contact",
                page("contact"),
                "opportunity",
                page("opportunity")));
        Map<String, Integer> costs = new TreeMap<>();

        pages.forEach((type, page) -> {
            statements(page);
            List<String> asked = statements(page);
            costs.put(type, asked.size());
            assertThat(asked).as(type).isNotEmpty().noneMatch(one -> one.startsWith(SHARES));
        });

        assertThat(costs.values()).as("%s", costs).allMatch(cost -> cost <= ENOUGH);
        assertThat(statements(account + "&panel=shares")).anyMatch(one -> one.startsWith(SHARES));
    }

    private static String page(String type) {
        return "/" + type + "/view.xhtml?id="
                + Suite.ask("select max(id) from " + type + " where deleted_at is null and owner_id ="
                        + " (select id from crm_user where user_name = 'stefan')");
    }

    /** The page alone, without what a browser fetches after it. */
    private List<String> statements(String page) {
        return DatabaseLog.during(() -> assertThat(browser.page()
                        .request()
                        .get(Suite.address(page).toString())
                        .status())
                .isEqualTo(200));
    }
}
