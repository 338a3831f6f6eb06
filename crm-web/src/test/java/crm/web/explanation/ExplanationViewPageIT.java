package crm.web.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
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
}
