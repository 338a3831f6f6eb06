package crm.web.scoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScoringRulesPageIT {
    private static final Pattern LIST = Pattern.compile(".*/scoring/rules\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @AfterEach
    void forget_the_rules() {
        Suite.change("delete from scoring_rule where points = 37");
        Suite.change("update organisation set qualified_score = 50");
    }

    @Test
    void a_rule_over_what_is_known_holds_for_leads_that_are_there() {
        desk.signInAs("timo");
        long lead = desk.captureLead("Regel", "Atlantis Scoring");

        desk.signInAs("admin");
        browser.open("/scoring/rules.xhtml");
        desk.follow("Points for what is known");
        desk.choose("Field", "interested");
        assertThat(browser.page().locator("select[id$='word']")).isVisible();
        desk.choose("Field", "company");
        browser.page().locator("input[id$='text']").fill("atlantis scoring");
        desk.write("Points", "37");
        desk.press("Save");
        assertThat(browser.page()).hasURL(LIST);
        assertThat(sentence("+37 for a lead whose Company is “atlantis scoring”."))
                .isVisible();
        assertThat(browser.page().getByText("summed up, ")).isVisible();

        desk.signInAs("timo");
        desk.openLead(lead);
        assertThat(browser.page().locator("#scoreNow")).containsText("37 of 50 points");
        assertThat(browser.page().locator(".points")).containsText("Company is “atlantis scoring”");
    }

    @Test
    void a_rule_over_doing_is_said_in_a_sentence_and_can_be_deleted() {
        desk.signInAs("admin");
        browser.open("/scoring/rule.xhtml?by=signals");
        desk.choose("What the lead does", "EMAIL_SENT");
        desk.write("Points", "0");
        desk.press("Save");
        assertThat(browser.page().locator("[id$=points-error]")).not().isEmpty();
        desk.write("Points", "37");
        desk.choose("The points", "ENDS");
        desk.write("Days", "9");
        desk.press("Save");
        assertThat(browser.page()).hasURL(LIST);
        sentence("+37 for each time: E-mail of ours. Gone after 9 days.").click();
        browser.page().locator("[data-opens=delete]").click();
        desk.confirm("Delete rule");

        assertThat(browser.page()).hasURL(LIST);
        assertThat(sentence("+37 for each time: E-mail of ours. Gone after 9 days."))
                .hasCount(0);
    }

    @Test
    void the_threshold_is_kept_and_people_without_the_permission_do_not_find_the_page() {
        desk.signInAs("admin");
        browser.open("/scoring/rules.xhtml");
        desk.write("Points needed", "55");
        desk.press("Save");
        assertThat(browser.page().getByText("Saved. The leads are being looked through."))
                .isVisible();
        assertThat(desk.field("Points needed")).hasValue("55");

        browser.dark(1440);
        desk.signInAs("timo");
        org.assertj.core.api.Assertions.assertThat(
                        browser.open("/scoring/rules.xhtml").status())
                .isEqualTo(404);
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width);
            desk.signInAs("admin");
            for (String page : new String[] {"rules.xhtml", "rule.xhtml?by=signals", "rule.xhtml?by=fields"}) {
                org.assertj.core.api.Assertions.assertThat(
                                browser.open("/scoring/" + page).status())
                        .isEqualTo(200);
                browser.assertAccessible("scoring-dark-" + width);
                browser.assertFits();
            }
        }
        browser.phone();
        desk.signInAs("admin");
        browser.open("/scoring/rules.xhtml");
        browser.assertAccessible("scoring-light-390");
        browser.open("/scoring/rule.xhtml?by=signals");
        browser.assertAccessible("scoring-rule-light-390");
    }

    private Locator sentence(String words) {
        return browser.page().getByText(words);
    }
}
