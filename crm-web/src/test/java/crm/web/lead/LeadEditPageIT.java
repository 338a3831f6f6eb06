package crm.web.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadEditPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Browser otherBrowser = new Browser();

    private final Desk desk = new Desk(browser);
    private final Desk otherDesk = new Desk(otherBrowser);

    @Test
    void what_is_typed_stands_on_the_page_afterwards() {
        desk.signInAs("lena");
        browser.open("/lead/edit.xhtml");
        desk.write("First name", "Neele");
        desk.write("Last name", "Neumann");
        desk.write("Company", "Neuland \"Mess\" & Co. KG");
        desk.write("E-mail", "neele@neuland.example");
        desk.write("Employees", "120");
        desk.choose("Source", "Trade show");
        desk.field("Wants to buy").check();
        desk.write("Description", "Line one\nline two");

        desk.press("Save");

        assertThat(browser.page()).hasTitle("Neele Neumann · Sightline");
        Locator details = browser.page().locator("main");
        assertThat(details).containsText("Neuland \"Mess\" & Co. KG");
        assertThat(details).containsText("neele@neuland.example");
        assertThat(details).containsText("Trade show");
        assertThat(details).containsText("120");
        assertThat(Suite.ask("select owner_id = created_by and interested from lead where id = " + desk.idShown()))
                .isEqualTo("t");
    }

    @Test
    void a_refusal_stands_beside_its_field_and_nothing_typed_is_lost() {
        desk.signInAs("lena");
        browser.open("/lead/edit.xhtml");
        desk.write("Company", "Refused KG");
        desk.write("E-mail", "no address");
        desk.write("Last name", "Ablehnung");

        desk.press("Save");

        assertThat(error("email")).not().isEmpty();
        assertThat(error("lastName")).isEmpty();
        assertThat(desk.field("E-mail")).isFocused();
        assertThat(desk.field("E-mail")).hasAttribute("aria-invalid", "true");
        assertThat(desk.field("Company")).hasValue("Refused KG");

        desk.write("E-mail", "ablehnung@refused.example");
        desk.press("Save");
        assertThat(browser.page().locator("h1")).hasText("Ablehnung");
    }

    @Test
    void a_lead_without_a_last_name_is_refused_beside_that_field() {
        desk.signInAs("lena");
        browser.open("/lead/edit.xhtml");
        desk.write("First name", "Nameless");

        desk.press("Save");

        assertThat(error("lastName")).not().isEmpty();
        assertThat(desk.field("First name")).hasValue("Nameless");
    }

    @Test
    void of_two_who_edit_at_once_the_second_may_keep_her_own_words() {
        long id = bothChangeTheJobTitle();

        desk.press("Save");

        assertThat(browser.page()).hasURL(Pattern.compile(".*/lead/view.*"));
        assertThat(stored(id)).isEqualTo("Head of Purchasing/+49 1/Berlin");
    }

    @Test
    void of_two_who_edit_at_once_the_second_may_give_way() {
        long id = bothChangeTheJobTitle();

        browser.page().locator("input[name='conflict.title'][value=theirs]").check();
        desk.press("Save");

        assertThat(browser.page()).hasURL(Pattern.compile(".*/lead/view.*"));
        assertThat(stored(id)).isEqualTo("Buyer/+49 1/Berlin");
    }

    /** Lena sets job title and phone; Martina, who began before that, sets job title and city and is asked. */
    private long bothChangeTheJobTitle() {
        otherDesk.signInAs("lena");
        long id = otherDesk.captureLead("Konflikt", "Conflict KG");
        desk.signInAs("martina");
        browser.open("/lead/edit.xhtml?id=" + id);
        otherBrowser.open("/lead/edit.xhtml?id=" + id);
        otherDesk.write("Job title", "Buyer");
        otherDesk.write("Phone", "+49 1");
        otherDesk.press("Save");
        assertThat(otherBrowser.page().locator("h1")).hasText("Konflikt");

        desk.write("Job title", "Head of Purchasing");
        desk.write("City", "Berlin");
        desk.press("Save");

        Locator conflict = browser.page().locator("[aria-labelledby=conflict-title]");
        assertThat(conflict).containsText("Somebody else changed this record meanwhile");
        assertThat(conflict.locator("tbody tr")).hasCount(1);
        assertThat(conflict.locator("tbody tr"))
                .containsText(Pattern.compile("Job title\\s*Buyer\\s*Head of Purchasing"));
        assertThat(desk.field("Job title")).hasValue("Head of Purchasing");
        assertThat(desk.field("Phone")).hasValue("+49 1");
        assertThat(desk.field("City")).hasValue("Berlin");
        return id;
    }

    @Test
    void it_is_for_everybody_in_both_colours_and_widths() {
        desk.signInAs("lena");
        browser.open("/lead/edit.xhtml");
        browser.assertAccessible("lead-edit-light-1440");

        otherBrowser.dark(390);
        otherDesk.signInAs("lena");
        otherBrowser.open("/lead/edit.xhtml");
        otherDesk.press("Save");
        assertThat(otherBrowser.page().locator("[id$=lastName-error]")).not().isEmpty();
        otherBrowser.assertAccessible("lead-edit-refused-dark-390");
    }

    private Locator error(String field) {
        return browser.page().locator("[id='form:" + field + "-error']");
    }

    private static String stored(long id) {
        return Suite.ask("select title || '/' || phone || '/' || city from lead where id = " + id);
    }
}
