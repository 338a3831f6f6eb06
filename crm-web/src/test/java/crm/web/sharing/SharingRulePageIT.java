package crm.web.sharing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharingRulePageIT {
    private static final Pattern LIST = Pattern.compile(".*/sharing/rules\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @AfterEach
    void forget_the_rule() {
        Suite.change("delete from sharing_rule where name like 'Atlantis%'");
    }

    @Test
    void a_rule_with_a_condition_opens_exactly_what_it_says() {
        desk.signInAs("lena");
        long open = desk.captureLead("Opened", "Atlantis Pumps");
        long closed = desk.captureLead("Closed", "Pacific Pumps");

        desk.signInAs("admin");
        browser.open("/sharing/rule.xhtml?type=LEAD&by=values");
        desk.write("Name", "Atlantis leads");
        desk.choose("Field", "company");
        browser.page().locator("input[id$='text']").fill("atlantis");
        desk.choose("Comparison", "STARTS_WITH");
        desk.lookUp("Whom", "Priya");
        desk.press("Save");
        desk.press("Make this change");
        assertThat(browser.page()).hasURL(LIST);
        assertThat(browser.page().getByText("Leads whose Company starts with “atlantis” are visible to Priya"))
                .isVisible();

        desk.signInAs("priya");
        desk.openLead(open);
        assertThat(browser.page().locator("h1, h2").getByText("Opened").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        browser.open("/lead/view.xhtml?id=" + closed).status())
                .isEqualTo(404);
    }

    @Test
    void groups_of_comparisons_are_added_and_removed_by_keyboard() {
        desk.signInAs("admin");
        Page page = browser.page();
        browser.open("/sharing/rule.xhtml?type=OPPORTUNITY&by=values");
        desk.button("Add a group").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".condition__group")).hasCount(2);
        desk.button("Add a comparison").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".condition__row")).hasCount(3);
        desk.press("Remove comparison 1.2");
        assertThat(page.locator(".condition__row")).hasCount(2);
        desk.press("Remove comparison 2.1");
        assertThat(page.locator(".condition__group")).hasCount(1);
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width);
            desk.signInAs("admin");
            browser.open("/sharing/rule.xhtml?type=LEAD&by=values");
            browser.assertAccessible("rule-dark-" + width);
        }
        browser.phone();
        desk.signInAs("admin");
        browser.open("/sharing/rules.xhtml");
        browser.assertAccessible("rules-light-390");
        browser.open("/sharing/rule.xhtml?type=LEAD&by=values");
        browser.assertAccessible("rule-light-390");
        browser.open("/directory/sharing.xhtml");
        browser.assertAccessible("sharing-beyond-light-390");
    }
}
