package crm.web.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExplanationPeoplePageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    private Locator rows() {
        return browser.page().locator("tbody tr");
    }

    private void open(String userName, String question) {
        desk.signInAs(userName);
        browser.open("/explanation/people.xhtml?type=LEAD&id=" + Desk.lead(Walkthrough.MATCHES_BY_DOMAIN) + question);
    }

    @Test
    void the_owner_sees_everybody_with_level_and_reason_and_asks_further() {
        open("oliver", "");

        assertThat(row("Oliver Tranter")).containsText(Pattern.compile("Full access\\s*Owner"));
        assertThat(row("Graham Pryce")).containsText(Pattern.compile("Full access\\s*Above the owner"));
        assertThat(row("Rupert Hale")).containsText(Pattern.compile("Read only\\s*Shared by hand"));
        assertThat(row("Élise Roux")).containsText("Rule by owner");
        assertThat(row("Aurel Pohl")).containsText("Permission for all records");
        assertThat(row("Martina Seidel")).hasCount(0);

        desk.follow("Élise Roux");
        assertThat(browser.page().locator(".grant--decisive")).containsText("Rule “UK & Nordics for the partner desk”");
        assertThat(browser.page().locator(".grant--decisive")).containsText("group “Partner desk”");
    }

    @Test
    void people_are_found_by_name_and_by_reason() {
        open("graham", "&text=rupert");
        assertThat(rows()).hasCount(1);
        assertThat(row("Rupert Hale")).isVisible();

        desk.write("Name contains", "");
        desk.choose("Seen because", "HIERARCHY");
        desk.press("Apply");
        assertThat(rows()).hasCount(4);
        assertThat(row("Oliver Tranter")).hasCount(0);

        desk.write("Name contains", "nobody of this name");
        desk.press("Apply");
        assertThat(browser.page().getByText("Nobody of that name or reason can see it"))
                .isVisible();
    }

    @Test
    void the_panel_of_the_record_leads_here() {
        desk.signInAs("oliver");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_BY_DOMAIN));
        desk.follow("Above the owner: 4");

        assertThat(rows()).hasCount(4);
    }

    @Test
    void it_is_for_everybody_in_both_themes_and_widths() {
        browser.phone();
        open("oliver", "");
        browser.assertAccessible("people-light-390");
        browser.assertFits();
        browser.dark(1440);
        open("oliver", "");
        browser.assertAccessible("people-dark-1440");
    }

    private Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }
}
