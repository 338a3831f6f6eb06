package crm.web.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExplanationViewPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    private Page page() {
        return browser.page();
    }

    private static String about(long lead) {
        return "/explanation/view.xhtml?type=LEAD&id=" + lead;
    }

    private static String user(String userName) {
        return Suite.ask("select id from crm_user where user_name = '" + userName + "'");
    }

    @Test
    void the_badge_of_a_record_leads_to_the_reason() {
        desk.signInAs("lena");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        desk.follow("why?");

        assertThat(page().locator(".grant--decisive")).containsText("You own it.");
    }

    @Test
    void whoever_may_not_read_it_finds_nothing() {
        long unseen = Desk.lead(Walkthrough.MATCHES_NOTHING);
        desk.signInAs("graham");

        assertThat(browser.open(about(unseen)).status()).isEqualTo(404);
        assertThat(browser.open(about(987654321)).status()).isEqualTo(404);
        assertThat(browser.open("/explanation/people.xhtml?type=LEAD&id=" + unseen)
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/explanation/view.xhtml?type=LEAD&id=x").status())
                .isEqualTo(404);
    }

    @Test
    void a_manager_learns_why_a_peer_cannot_see_it_and_the_smallest_change_that_lets_him() {
        desk.signInAs("timo");
        long lead = desk.captureLead("Warum", "Explaining KG");
        browser.dark(1440);
        desk.signInAs("martina");
        browser.open(about(lead));
        assertThat(page().locator(".grant--decisive"))
                .containsText("You are above Timo Brandl: Sales Manager DACH → Sales Development DACH");

        desk.lookUp("Person", "Graham");
        desk.press("Explain");

        assertThat(page().locator("h2").first()).hasText("Graham Pryce: No access");
        assertThat(page().locator(".obstacles").first())
                .containsText("Graham Pryce (Sales Manager UK & Nordics) is not above the owner Timo Brandl");
        assertThat(page().locator(".proposals > li").first()).containsText("Share it with Graham Pryce, to see it.");
        browser.assertAccessible("explanation-why-not-dark-1440");

        browser.open("/lead/view.xhtml?id=" + lead + "&panel=shares");
        desk.press("Share");
        assertThat(desk.dialog()).isVisible();
        desk.lookUp("Share with", "Graham");
        desk.dialog().locator("input[id$=reason]").fill("As proposed");
        desk.confirm("Share it");
        assertThat(page().locator("#shares .related")).containsText("As proposed");
        browser.open(about(lead) + "&person=" + user("graham"));
        assertThat(page().locator("h2").first()).hasText("Graham Pryce: Read only");
        assertThat(page().locator(".grant--decisive")).containsText("Reason: As proposed");

        browser.phone();
        desk.signInAs("graham");
        assertThat(browser.open(about(lead)).status()).isEqualTo(200);
        assertThat(page().locator(".grant--decisive")).containsText("Shared by hand");
    }

    @Test
    void somebody_who_only_reads_is_told_of_himself_and_of_those_below_him() {
        long lead = Desk.lead(Walkthrough.MATCHES_BY_DOMAIN);
        desk.signInAs("rupert");

        browser.open(about(lead));
        assertThat(page().locator(".grant--decisive")).containsText("Shared with Rupert Hale.");
        assertThat(desk.link("Who can see this?")).hasCount(0);
        assertThat(browser.open(about(lead) + "&person=" + user("oliver")).status())
                .isEqualTo(403);
        assertThat(browser.open("/explanation/people.xhtml?type=LEAD&id=" + lead)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_auditor_asks_about_everybody_and_by_the_address_of_a_record() {
        desk.signInAs("audit");
        browser.open("/explanation/ask.xhtml");
        desk.write("Address of the record", "lead/" + Desk.lead(Walkthrough.MATCHES_NOTHING));
        desk.press("Explain");
        assertThat(page().locator("h2").first()).hasText("You: Read only");

        desk.lookUp("Person", "Jochen");
        desk.choose("Should be able to", "FULL");
        desk.press("Explain");

        assertThat(page().locator(".obstacles").first()).containsText("Jochen Albers is deactivated.");
        assertThat(page().locator(".proposals > li").first()).containsText("Activate Jochen Albers again.");
    }

    @Test
    void who_reads_german_is_answered_in_german_and_nothing_is_cut_off_on_the_phone() {
        browser.phone();
        desk.signInAs("martina");
        page().locator("details[data-menu=user] summary").click();
        desk.press("Deutsch");
        try {
            browser.open(about(Desk.lead(Walkthrough.MATCHES_NOTHING)) + "&person=" + user("graham"));

            assertThat(page().locator("h1")).hasText("Wer sieht das, und warum?");
            assertThat(page().locator(".obstacles").first()).containsText("steht nicht über dem Inhaber Lena Vogt");
            assertThat(page().locator("main")).not().containsText("???");
            browser.assertFits();
            browser.assertAccessible("explanation-german-390");
            browser.open("/explanation/people.xhtml?type=LEAD&id=" + Desk.lead(Walkthrough.MATCHES_NOTHING));
            assertThat(page().locator("tbody")).containsText("Über dem Inhaber");
            browser.assertFits();
        } finally {
            Suite.change("update crm_user set locale = null where user_name = 'martina'");
        }
    }
}
