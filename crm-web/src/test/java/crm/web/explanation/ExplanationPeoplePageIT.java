package crm.web.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

    @Test
    void an_administrator_asks_by_the_address_of_a_record_and_looks_for_a_name() {
        Page page = browser.signInAs("admin");
        browser.open("/explanation/ask.xhtml");
        desk.write("Address of the record", "lead/" + Desk.lead(Walkthrough.MATCHES_NOTHING));
        browser.assertAccessible("explanation-ask-light-1440");
        desk.press("Explain");
        assertThat(page).hasURL(Pattern.compile(".*/explanation/view\\.xhtml\\?type=LEAD&id=\\d+"));

        desk.follow("Who can see this?");
        assertThat(page.locator("tbody")).containsText("Lena");
        page.getByLabel("Name contains").fill("mart");
        desk.press("Apply");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Above the owner");
        browser.assertAccessible("explanation-people-light-1440");
    }

    @Test
    void it_is_for_everybody_on_a_telephone_in_dark_colours() {
        browser.dark(390);
        desk.signInAs("martina");
        browser.open("/explanation/people.xhtml?type=LEAD&id=" + Desk.lead(Walkthrough.MATCHES_NOTHING));

        assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.assertAccessible("explanation-people-dark-390");
    }
}
