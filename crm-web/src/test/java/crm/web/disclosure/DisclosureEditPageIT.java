package crm.web.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DisclosureEditPageIT {
    private static final String SALES_USER = "(select id from permission_set where name = 'Sales user')";

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Browser adminBrowser = new Browser();

    private final Desk desk = new Desk(browser);
    private final Desk admin = new Desk(adminBrowser);

    @AfterEach
    void give_everything_back() {
        Suite.change("delete from permission_set_field where permission_set_id = " + SALES_USER);
    }

    @Test
    void what_an_administrator_hides_is_gone_from_every_page_until_he_gives_it_back() {
        desk.signInAs("lena");
        long lead = worthyLead("Verborgen");
        admin.signInAs("admin");
        say("Annual revenue", "Hidden");
        say("Rating", "Hidden");

        desk.openLead(lead);
        Locator main = browser.page().locator("main");
        assertThat(main).containsText("Verborgen KG");
        assertThat(main).not().containsText("Annual revenue");
        assertThat(main).not().containsText("4,711");
        assertThat(main).not().containsText("Rating");
        browser.open("/lead/list.xhtml");
        assertThat(column("Rating")).hasCount(0);
        assertThat(desk.field("Rating")).hasCount(0);
        browser.open("/lead/edit.xhtml?id=" + lead);
        assertThat(desk.field("Annual revenue")).hasCount(0);
        desk.write("Job title", "Managing director");
        desk.press("Save");
        assertThat(main).containsText("Managing director");
        assertThat(Suite.ask("select annual_revenue || ' ' || rating from lead where id = " + lead))
                .matches("4711(\\.0+)? HOT");
        assertThat(browser.open("/lead/list.xhtml?rating=HOT").status()).isEqualTo(404);

        say("Annual revenue", "Edit");
        say("Rating", "Edit");
        desk.openLead(lead);
        assertThat(main).containsText("Annual revenue");
        assertThat(main).containsText("4,711");
        browser.open("/lead/list.xhtml");
        assertThat(column("Rating")).hasCount(1);
    }

    @Test
    void what_may_only_be_read_is_shown_and_closed() {
        desk.signInAs("lena");
        long lead = worthyLead("Lesbar");
        admin.signInAs("admin");
        say("Company", "Read only");

        browser.open("/lead/edit.xhtml?id=" + lead);

        assertThat(desk.field("Company")).hasValue("Lesbar KG");
        assertThat(desk.field("Company")).isDisabled();
        desk.write("Job title", "Head of reading");
        desk.press("Save");
        assertThat(browser.page().locator("main")).containsText("Head of reading");
        assertThat(browser.page().locator("main")).containsText("Lesbar KG");
    }

    @Test
    void names_are_fixed_and_required_fields_cannot_be_hidden() {
        admin.signInAs("admin");
        openLeads();

        assertThat(admin.field("Last name")).isDisabled();
        assertThat(admin.field("Source").locator("option", new Locator.LocatorOptions().setHasText("Hidden")))
                .hasCount(0);
        adminBrowser.assertAccessible("disclosure-light");
    }

    private long worthyLead(String name) {
        browser.open("/lead/edit.xhtml");
        desk.write("Last name", name);
        desk.write("Company", name + " KG");
        desk.write("Annual revenue", "4711");
        desk.choose("Rating", "Hot");
        desk.press("Save");
        assertThat(browser.page()).hasURL(Pattern.compile(".*/lead/view\\.xhtml\\?.*id=\\d+.*"));
        return desk.idShown();
    }

    private void openLeads() {
        adminBrowser.open("/directory/permissionSet.xhtml?id=" + Suite.ask("select " + SALES_USER));
        adminBrowser
                .page()
                .locator("ul.related a")
                .filter(new Locator.FilterOptions().setHasText("Leads"))
                .click();
        assertThat(adminBrowser.page()).hasURL(Pattern.compile(".*/disclosure/edit\\.xhtml.*"));
    }

    private void say(String field, String access) {
        openLeads();
        admin.choose(field, access);
        admin.press("Save");
        assertThat(adminBrowser.page()).hasURL(Pattern.compile(".*/directory/permissionSet\\.xhtml.*"));
    }

    private Locator column(String label) {
        return browser.page().locator("thead th").filter(new Locator.FilterOptions().setHasText(label));
    }
}
