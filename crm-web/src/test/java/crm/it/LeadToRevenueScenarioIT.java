package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.demo.Walkthrough;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a lead to revenue, through the eyes of those who have a hand in it. */
class LeadToRevenueScenarioIT {
    private static final String LENAS = Walkthrough.MATCHES_BY_NAME;
    private static final String STEFANS = Walkthrough.MATCHES_A_CONTACT;
    private static final String OLIVERS = Walkthrough.MATCHES_BY_DOMAIN;
    private static final String SALE = "Inline sensors for two lines";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_lead_is_seen_by_the_right_people_and_becomes_a_sale() {
        long lead = Desk.lead(LENAS);

        theDeveloperSeesHerLeadsOnly();
        herManagerSeesTheirsAndHers();
        hisPeerSeesNoneOfThem(lead);
        theVicePresidentSeesAll();

        theManagerConvertsItIntoTheAccountThatIsThere(lead);

        theExecutiveFindsContactAndOpportunity();
        theLeadIsKeptAsItWas(lead);
    }

    private void theDeveloperSeesHerLeadsOnly() {
        beginAs("lena");
        assertThat(ownersInTheList()).containsExactly("Lena Vogt");
        assertThat(openable(LENAS, STEFANS, OLIVERS)).containsExactly(LENAS);
    }

    private void herManagerSeesTheirsAndHers() {
        beginAs("martina");
        assertThat(ownersInTheList()).contains("Lena Vogt").hasSizeGreaterThan(2);
        assertThat(openable(LENAS, STEFANS, OLIVERS)).containsExactly(LENAS, STEFANS);
    }

    private void hisPeerSeesNoneOfThem(long lead) {
        beginAs("graham");
        assertThat(ownersInTheList()).isNotEmpty().doesNotContain("Lena Vogt", "Stefan Ruhland", "Martina Seidel");
        assertThat(openable(LENAS, STEFANS, OLIVERS)).containsExactly(OLIVERS);
        find("lead", LENAS, 0);

        assertThat(browser.open("/lead/view.xhtml?id=" + lead).status()).isEqualTo(404);
        assertThat(browser.page().locator("h1")).hasText("Not found");
        assertThat(browser.page().locator("body")).not().containsText("Wendlandt");
        assertThat(browser.open("/lead/edit.xhtml?id=" + lead).status()).isEqualTo(404);
        assertThat(browser.open("/conversion/convert.xhtml?id=" + lead).status())
                .isEqualTo(404);
    }

    private void theVicePresidentSeesAll() {
        beginAs("victor");
        assertThat(openable(LENAS, STEFANS, OLIVERS)).containsExactly(LENAS, STEFANS, OLIVERS);
    }

    /** Lena may not see the account, so her manager, who is above both, converts for her. */
    private void theManagerConvertsItIntoTheAccountThatIsThere(long lead) {
        beginAs("martina");
        desk.openLead(lead);
        desk.follow("Convert");
        Locator match = browser.page()
                .locator("label.option")
                .filter(new Locator.FilterOptions().setHasText("Owner: Stefan Ruhland"));
        assertThat(match).containsText(Walkthrough.KNOWN_ACCOUNT);
        assertThat(match).containsText("Same name");
        assertThat(match).containsText("Same web domain");
        assertThat(match.locator("input")).isChecked();
        desk.write("Name of the opportunity", SALE);
        desk.lookUp("Owner of what is created", "Stefan");
        desk.press("Convert");

        assertThat(browser.page()).hasTitle(SALE + " · Sightline");
        assertThat(browser.page().locator(".lineage li")).hasCount(4);
        assertThat(browser.page().locator("main")).containsText(Walkthrough.KNOWN_ACCOUNT);
    }

    private void theExecutiveFindsContactAndOpportunity() {
        beginAs("stefan");
        find("contact", LENAS, 1).click();
        assertThat(browser.page()).hasTitle(Pattern.compile(".*" + LENAS + " · Sightline"));
        assertThat(browser.page().locator("main")).containsText(Walkthrough.KNOWN_ACCOUNT);

        find("opportunity", SALE, 1).click();
        assertThat(browser.page().locator("h1")).hasText(SALE);
        assertThat(browser.page().locator(".highlights")).containsText("Stefan Ruhland");
        desk.press("Qualification");
        assertThat(browser.page().locator(".path [aria-current=step]")).hasText("Qualification");
    }

    private void theLeadIsKeptAsItWas(long lead) {
        beginAs("lena");
        desk.openLead(lead);
        Page page = browser.page();
        assertThat(page.locator(".path [aria-current=step]")).hasText("Converted");
        assertThat(page.locator(".path button")).hasCount(0);
        assertThat(desk.link("Edit")).isHidden();
        assertThat(desk.button("Convert : This lead has been converted already."))
                .isVisible();
        assertThat(browser.open("/conversion/convert.xhtml?id=" + lead).status())
                .isEqualTo(403);
        find("lead", LENAS, 0);
        browser.open("/lead/list.xhtml?view=CONVERTED&text=Wendlandt");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private void beginAs(String userName) {
        browser.dark(1440);
        desk.signInAs(userName);
    }

    private Set<String> ownersInTheList() {
        browser.open("/lead/list.xhtml");
        return browser.page().locator("td[data-label=Owner]").allTextContents().stream()
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of these leads open under their own address. */
    private List<String> openable(String... leads) {
        return Arrays.stream(leads)
                .filter(lead ->
                        browser.open("/lead/view.xhtml?id=" + Desk.lead(lead)).status() == 200)
                .toList();
    }

    /** Looks for a name in a list, expects so many, and hands back the link to it. */
    private Locator find(String type, String name, int times) {
        browser.open("/" + type + "/list.xhtml?text=" + name.replace(' ', '+'));
        Locator found = browser.page().locator("tbody td a", new Page.LocatorOptions().setHasText(name));
        assertThat(found).hasCount(times);
        return found;
    }
}
