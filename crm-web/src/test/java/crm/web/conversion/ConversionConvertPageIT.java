package crm.web.conversion;

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

class ConversionConvertPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_match_is_shown_with_its_reasons_and_chosen_where_it_is_sure() {
        open("graham", Walkthrough.MATCHES_BY_DOMAIN);

        Locator match = option("Brockhaven Foundry Group plc");
        assertThat(match).containsText("Same web domain");
        assertThat(match).containsText("Owner: Rupert");
        assertThat(match.locator("input")).isChecked();
        assertThat(option("New contact").locator("input")).isChecked();
        assertThat(option("New opportunity").locator("input")).isChecked();
    }

    @Test
    void an_account_one_may_not_see_is_no_match() {
        desk.signInAs("lena");
        desk.captureLead("Ahnungslos", Walkthrough.KNOWN_ACCOUNT);
        desk.follow("Convert");

        assertThat(option("New company").locator("input")).isChecked();
        assertThat(option(Walkthrough.KNOWN_ACCOUNT)).hasCount(0);
    }

    @Test
    void another_choice_shows_at_once_what_follows_from_it() {
        open("graham", Walkthrough.MATCHES_BY_DOMAIN);
        assertThat(outcome("Company")).containsText("Account: Name");
        assertThat(outcome("Company")).containsText("Kept as it is");

        option("New company").locator("input").check();

        assertThat(outcome("Company")).containsText("Filled");
        option("New person account").locator("input").check();
        assertThat(browser.page().getByText("A person account has no contacts."))
                .isVisible();
        option("No opportunity").locator("input").check();
        assertThat(desk.field("Expected amount")).isHidden();
    }

    @Test
    void a_known_contact_is_chosen_and_each_value_in_dispute_is_decided_by_hand() {
        open("stefan", Walkthrough.MATCHES_A_CONTACT);
        assertThat(option(Walkthrough.KNOWN_ACCOUNT).locator("input")).isChecked();
        assertThat(option("Tobias Hagemann").first()).containsText("Same e-mail");
        assertThat(option("Tobias Hagemann").first().locator("input")).isChecked();
        Locator dispute = browser.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(browser.page().getByLabel("Take the lead’s value")))
                .first();
        String leadValue = dispute.locator("td").first().textContent().strip();
        assertThat(dispute).containsText("Contact: ");
        assertThat(dispute).containsText("Kept as it is");

        dispute.getByLabel("Take the lead’s value").check();

        assertThat(dispute).containsText("Replaced");
        desk.write("Name of the opportunity", "Inline sensors");
        desk.press("Convert");
        assertThat(browser.page().locator("h1")).hasText("Inline sensors");
        assertThat(lineage().locator("li")).hasCount(4);
        assertThat(lineage().getByText(Walkthrough.KNOWN_ACCOUNT)).isVisible();
        lineage().locator("a[href*='/contact/']").click();
        assertThat(browser.page().locator("main")).containsText(leadValue);
    }

    @Test
    void the_four_records_know_of_each_other_and_the_lead_stays_as_it_was() {
        desk.signInAs("stefan");
        long id = desk.captureLead("Vierfach", "Quartett Messtechnik KG");
        desk.follow("Convert");
        assertThat(option("New company").locator("input")).isChecked();
        desk.write("Name of the opportunity", "Quartett sensors");
        desk.write("Expected amount", "12500");

        desk.press("Convert");

        Page page = browser.page();
        assertThat(page).hasURL(Pattern.compile(".*/opportunity/view.*"));
        for (String type : new String[] {"account", "contact", "lead", "opportunity"}) {
            lineage().locator("a[href*='/" + type + "/']").click();
            assertThat(page).hasURL(Pattern.compile(".*/" + type + "/view.*"));
            assertThat(lineage().locator("li")).hasText(new Pattern[] {
                Pattern.compile("Lead\\s*Vierfach"),
                Pattern.compile("Account\\s*Quartett Messtechnik KG"),
                Pattern.compile("Contact\\s*Vierfach"),
                Pattern.compile("Opportunity\\s*Quartett sensors")
            });
        }
        desk.openLead(id);
        assertThat(page.locator(".path [aria-current=step]")).hasText("Converted");
        assertThat(page.locator(".path button")).hasCount(0);
        assertThat(desk.button("Convert : This lead has been converted already."))
                .hasAttribute("aria-disabled", "true");
    }

    @Test
    void a_converted_lead_is_read_only_and_is_not_converted_again() {
        String id = Suite.ask("select l.id from lead l join crm_user u on u.id = l.owner_id"
                + " where u.user_name = 'lena' and l.converted_at is not null and l.deleted_at is null limit 1");
        desk.signInAs("lena");

        browser.open("/lead/view.xhtml?id=" + id);
        assertThat(desk.link("Edit")).isHidden();
        assertThat(desk.button("Change owner")).isHidden();
        browser.open("/conversion/convert.xhtml?id=" + id);
        assertThat(browser.page().locator("main")).containsText("This lead has been converted already.");
        assertThat(desk.button("Convert")).hasCount(0);
        browser.assertAccessible("convert-converted");
        assertThat(browser.page().locator(".lineage a[href$='/lead/view.xhtml?id=" + id + "']"))
                .isVisible();
    }

    @Test
    void of_two_tabs_only_the_first_converts() {
        desk.signInAs("lena");
        desk.captureLead("Doppelt", "Zwilling Messtechnik KG");
        desk.follow("Convert");
        assertThat(desk.button("Convert")).isVisible();
        Page second = browser.page().context().newPage();
        second.navigate(browser.page().url());
        desk.press("Convert");
        assertThat(browser.page()).hasURL(Pattern.compile(".*/opportunity/view.*"));

        second.getByText("Convert", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();

        assertThat(second.locator("#notices")).not().hasText("");
        assertThat(Suite.ask("select count(*) from account where name = 'Zwilling Messtechnik KG'"))
                .isEqualTo("1");
    }

    @Test
    void it_is_for_everybody_in_light_colours() {
        open("graham", Walkthrough.MATCHES_BY_DOMAIN);
        browser.assertAccessible("conversion-convert-light-1440");
    }

    @Test
    void it_is_for_everybody_on_a_telephone_in_dark_colours() {
        browser.dark(390);
        open("graham", Walkthrough.MATCHES_BY_DOMAIN);
        browser.assertAccessible("conversion-convert-dark-390");
    }

    private void open(String userName, String lead) {
        desk.signInAs(userName);
        browser.open("/conversion/convert.xhtml?id=" + Desk.lead(lead));
        assertThat(browser.page().locator("h1")).hasText(Pattern.compile("Convert .*" + lead));
    }

    private Locator option(String label) {
        return browser.page()
                .locator("label.option")
                .filter(new Locator.FilterOptions()
                        .setHas(browser.page().locator("strong").getByText(label, exact())));
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private Locator outcome(String field) {
        return browser.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(browser.page().locator("th", new Page.LocatorOptions().setHasText(field))))
                .first();
    }

    private Locator lineage() {
        return browser.page().locator(".lineage").first();
    }
}
