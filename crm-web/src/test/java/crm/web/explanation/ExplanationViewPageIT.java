package crm.web.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
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

    @Test
    void a_manager_sees_who_sees_the_lead_of_somebody_below_and_why_a_peer_does_not() {
        desk.signInAs("martina");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        Locator panel = page().locator(".seen-by");
        panel.scrollIntoViewIfNeeded();
        assertThat(panel).containsText("Lena");
        assertThat(panel).containsText("Martina");
        assertThat(panel).containsText("Victor");
        assertThat(panel).not().containsText("Graham");
        browser.assertAccessible("seen-by-light-1440");

        panel.getByText("somebody see it?").click();
        assertThat(page().locator("h2").first()).containsText("You: Full access");
        assertThat(page().locator(".grant--decisive")).containsText("You are above Lena");
        desk.lookUp("Person", "Graham");
        desk.press("Explain");

        assertThat(page()).hasURL(Pattern.compile(".*person=\\d+.*"));
        assertThat(page().locator("h2").first()).containsText("No access");
        assertThat(page().locator(".obstacles")).containsText("is not above the owner Lena");
        assertThat(page().locator(".proposals > li").first()).containsText("Share it with Graham");
        browser.assertAccessible("explanation-view-light-1440");
    }

    @Test
    void the_badge_of_a_record_leads_to_the_reason() {
        desk.signInAs("lena");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        desk.follow("why?");

        assertThat(page().locator(".grant--decisive")).containsText("You own it.");
    }

    @Test
    void the_chain_is_told_in_german_too() {
        desk.signInAs("martina");
        Suite.change("update crm_user set locale = 'de' where user_name = 'martina'");
        try {
            browser.open(about(Desk.lead(Walkthrough.MATCHES_NOTHING)));
            assertThat(page().locator(".grant--decisive")).containsText("Sie stehen über Lena");
        } finally {
            Suite.change("update crm_user set locale = 'en' where user_name = 'martina'");
        }
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
    void it_is_for_everybody_on_a_telephone_in_dark_colours() {
        browser.dark(390);
        desk.signInAs("martina");
        browser.open(about(Desk.lead(Walkthrough.MATCHES_NOTHING)));

        assertThat(page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.assertAccessible("explanation-view-dark-390");
    }
}
