package crm.web.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutingRulesPageIT {
    private static final Pattern LIST = Pattern.compile(".*/routing/rules\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @AfterEach
    void forget_the_rules() {
        Suite.change("delete from assignment_rule where name like 'Lemuria%'");
        Suite.change("delete from absence");
        Suite.change("update organisation set default_lead_owner_id = null");
    }

    @Test
    void a_rule_is_made_tried_raised_and_gives_a_lead_to_its_owner() {
        Page page = browser.page();
        desk.signInAs("admin");
        browser.open("/routing/rule.xhtml?by=every");
        desk.write("Name", "Lemuria rest");
        desk.lookUp("Whom", "Inbound");
        desk.press("Save");
        assertThat(page).hasURL(LIST);
        browser.open("/routing/rule.xhtml?by=values");
        desk.write("Name", "Lemuria leads");
        desk.choose("Field", "company");
        page.locator("input[id$='text']").fill("lemuria");
        desk.choose("Comparison", "STARTS_WITH");
        desk.lookUp("Whom", "Priya");
        desk.press("Save");
        assertThat(page.getByText("Leads whose Company starts with “lemuria” → Priya"))
                .isVisible();
        browser.assertAccessible("routing-rules-light-1440");

        browser.open("/routing/trial.xhtml");
        desk.write("Company", "Lemuria Pumps");
        desk.press("Ask the rules");
        assertThat(page.getByText("It would go to Inbound")).isVisible();
        browser.open("/routing/rules.xhtml");
        desk.press("Move up: Lemuria leads");
        assertThat(page.locator("ol.related li").last()).containsText("Lemuria rest");
        browser.open("/routing/trial.xhtml");
        desk.write("Company", "Lemuria Pumps");
        desk.press("Ask the rules");
        assertThat(page.getByText("It would go to Priya")).isVisible();
        browser.assertAccessible("routing-trial-light-1440");

        desk.signInAs("lena");
        browser.open("/lead/edit.xhtml");
        desk.write("Last name", "Routed");
        desk.write("Company", "Lemuria Pumps");
        desk.field("The assignment rules say who takes it").check();
        desk.press("Save");
        assertThat(page.locator("#notices")).containsText("belongs to somebody");

        desk.signInAs("priya");
        desk.openLead(Desk.lead("Routed"));
        assertThat(page.getByText("Assigned by the rule “Lemuria leads”")).isVisible();
    }

    @Test
    void absences_and_the_default_owner_are_kept_and_taken_back() {
        Page page = browser.page();
        desk.signInAs("admin");
        browser.open("/routing/absences.xhtml");
        desk.lookUp("Who", "Priya");
        desk.write("First day", "2030-01-07");
        desk.write("Last day", "2030-01-02");
        desk.press("Save");
        assertThat(page.getByText("The last day lies before the first.")).isVisible();
        desk.write("Last day", "2030-01-09");
        desk.press("Save");
        assertThat(page.locator("ul.related")).containsText("Priya");
        browser.assertAccessible("routing-absences-light-1440");
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Not away after all"))
                .click();
        assertThat(page.getByText("Nobody is away.")).isVisible();

        browser.open("/routing/rules.xhtml");
        desk.lookUp("Default owner", "Inbound");
        desk.press("Save");
        assertThat(page).hasURL(LIST);
        assertThat(desk.field("Default owner")).hasValue("Inbound");
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths_and_for_nobody_without_permission() {
        browser.dark(390);
        desk.signInAs("admin");
        for (String path : new String[] {"rules", "rule", "absences", "trial"}) {
            browser.open("/routing/" + path + ".xhtml");
            browser.assertAccessible("routing-" + path + "-dark-390");
        }
        desk.signInAs("lena");
        org.assertj.core.api.Assertions.assertThat(
                        browser.open("/routing/rules.xhtml").status())
                .isEqualTo(404);
    }
}
