package crm.web.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadListPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_column_sorts_one_way_and_then_the_other() {
        open("lena", "");

        desk.follow("Score");
        assertThat(column("Score")).hasAttribute("aria-sort", "ascending");
        assertThat(scores()).isSorted();

        desk.follow("Score");
        assertThat(column("Score")).hasAttribute("aria-sort", "descending");
        assertThat(scores()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(column("Name")).hasAttribute("aria-sort", "none");
    }

    @Test
    void a_filter_narrows_the_list_and_stands_in_the_address() {
        open("lena", "");

        desk.choose("Status", "Qualified");

        assertThat(browser.page()).hasURL(Pattern.compile(".*status=QUALIFIED.*"));
        assertThat(desk.field("Status")).hasValue("QUALIFIED");
        assertThat(cells("Status")).containsOnly("Qualified");

        desk.follow("Clear filters");
        assertThat(browser.page()).not().hasURL(Pattern.compile(".*status=.*"));
        assertThat(cells("Status")).contains("New");
    }

    @Test
    void words_find_leads_by_person_and_company_in_any_order() {
        open("lena", "");

        desk.write("Name, company or e-mail", "silberdistel baumgärtel");
        desk.press("Apply");

        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText(Walkthrough.MATCHES_NOTHING);
    }

    @Test
    void next_and_previous_walk_through_the_list() {
        open("martina", "");
        List<String> first = addresses();

        desk.follow("Next");
        assertThat(desk.link("Previous")).isVisible();
        List<String> second = addresses();
        desk.follow("Previous");
        assertThat(desk.link("Previous")).isHidden();

        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(addresses()).isEqualTo(first);
    }

    @Test
    void filters_and_order_go_along_to_the_next_page() {
        open("martina", "?rating=WARM&sort=score&dir=desc");
        int lowest = scores().get(scores().size() - 1);

        desk.follow("Next");

        assertThat(desk.link("Previous")).isVisible();
        assertThat(cells("Rating")).containsOnly("Warm");
        assertThat(scores()).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(score -> score <= lowest);
    }

    @Test
    void converted_leads_are_found_apart_from_the_open_ones() {
        open("martina", "");
        assertThat(cells("Status")).doesNotContain("Converted");

        desk.choose("Show", "Converted leads");

        assertThat(browser.page()).hasURL(Pattern.compile(".*view=CONVERTED.*"));
        assertThat(cells("Status")).containsOnly("Converted");
    }

    @Test
    void an_answer_without_leads_says_what_to_do() {
        open("lena", "?text=nobody+is+called+that");

        assertThat(browser.page().getByText("Nothing matches these filters")).isVisible();
        assertThat(rows()).hasCount(0);

        desk.link("Clear filters").last().click();
        assertThat(rows()).not().hasCount(0);
    }

    @Test
    void a_filter_that_makes_no_sense_is_none() {
        open("lena", "?dir=sideways&status=NONSENSE&view=x");

        assertThat(rows()).hasCount(50);
    }

    @Test
    void an_order_or_a_place_that_makes_no_sense_is_not_found() {
        desk.signInAs("lena");

        for (String question : new String[] {"sort=owner;drop+table+lead", "after=%27--", "before=AAAA"}) {
            assertThat(browser.open("/lead/list.xhtml?" + question).status()).isEqualTo(404);
        }
    }

    @Test
    void a_telephone_shows_it_without_sideways_scrolling() {
        browser.phone();
        open("lena", "");

        assertThat(rows()).hasCount(50);
        assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.assertAccessible("lead-list-light-390");
    }

    @Test
    void it_is_for_everybody_in_light_colours() {
        open("martina", "");
        browser.assertAccessible("lead-list-light-1440");
    }

    @Test
    void it_is_for_everybody_in_dark_colours() {
        browser.dark(1440);
        open("martina", "");
        browser.assertAccessible("lead-list-dark-1440");
    }

    @Test
    void who_reads_german_is_answered_in_german() {
        open("sophie", "");
        browser.page().locator("details[data-menu=user] summary").click();
        desk.press("Deutsch");

        assertThat(browser.page().locator("html")).hasAttribute("lang", "de");
        assertThat(desk.link("Neuer Lead").last()).isVisible();
        assertThat(browser.page().locator("thead"))
                .containsText(Pattern.compile("Name\\s*Firma\\s*Status\\s*Punkte\\s*Bewertung\\s*Quelle\\s*Inhaber"));
        assertThat(desk.field("Anzeigen").locator("option").nth(1)).hasText("Offene Leads");
        assertThat(cells("Status")).contains("Neu").doesNotContain("New");
        assertThat(browser.page().locator("body")).not().containsText("???");
    }

    private void open(String userName, String question) {
        desk.signInAs(userName);
        browser.open("/lead/list.xhtml" + question);
    }

    private Locator rows() {
        return browser.page().locator("tbody tr");
    }

    private Locator column(String label) {
        return browser.page().locator("th", new Page.LocatorOptions().setHasText(label));
    }

    private List<String> addresses() {
        return browser.page().locator("td.cell--main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private List<String> names() {
        return browser.page().locator("td.cell--main a").allTextContents();
    }

    private List<String> cells(String label) {
        return browser.page().locator("td[data-label='" + label + "']").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    private List<Integer> scores() {
        return cells("Score").stream().map(Integer::valueOf).toList();
    }
}
