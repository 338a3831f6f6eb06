package crm.web.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import crm.demo.Walkthrough;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadViewPageIT {
    private static final Pattern LIST = Pattern.compile(".*/lead/list\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_call_is_logged_in_two_clicks_plus_typing() {
        desk.signInAs("lena");
        desk.captureLead("Anrufmann", "Two Clicks KG");

        desk.field("Subject").click();
        browser.page().keyboard().type("Asked for the price list");
        desk.press("Log it");

        assertThat(entry("Asked for the price list")).hasClass(Pattern.compile(".*--call.*"));
        assertThat(desk.field("Subject")).isEmpty();
        browser.page().reload();
        assertThat(entry("Asked for the price list")).containsText("just now");
    }

    @Test
    void a_call_without_a_word_is_refused_beside_its_field() {
        desk.signInAs("lena");
        desk.captureLead("Wortlos", "Two Clicks KG");

        desk.press("Log it");

        assertThat(browser.page().locator("[id$=subject-error]")).not().isEmpty();
        assertThat(desk.field("Subject")).isFocused();
    }

    @Test
    void the_path_moves_the_lead_on_and_the_timeline_remembers() {
        desk.signInAs("lena");
        desk.captureLead("Wegmann", "Path KG");
        assertThat(currentStep()).hasText("New");

        desk.press("Working");

        assertThat(currentStep()).hasText("Working");
        assertThat(entry("Status: New → Working")).isVisible();
        desk.press("Disqualified");
        desk.choose("Disqualified because", "No budget");
        browser.assertAccessible("lead-disqualify");
        desk.confirm("Disqualify");
        assertThat(currentStep()).hasText("Disqualified");
        assertThat(browser.page().locator(".highlights__facts")).containsText("No budget");
        assertThat(desk.button("Convert : This lead is disqualified. Move it back to work first."))
                .hasAttribute("aria-disabled", "true");
    }

    @Test
    void a_lead_is_put_aside_until_a_day_and_its_way_is_told() {
        desk.signInAs("lena");
        desk.captureLead("Später", "Later KG");
        desk.press("Put aside");
        desk.write("Take up again on", "2001-05-04");
        desk.confirm("Put aside");
        assertThat(browser.page().locator("dialog[open] [id$=recycleOn-error]"))
                .containsText("Please choose a day to come.");

        desk.write("Take up again on", "2099-05-04");
        desk.confirm("Put aside");

        assertThat(currentStep()).hasText("Nurturing");
        assertThat(browser.page().locator(".highlights__facts")).containsText("2099");
        assertThat(browser.page().locator(".lineage").first()).containsText("New · less than a day");
        browser.assertAccessible("lead-put-aside");
    }

    @Test
    void a_task_is_ticked_off_where_it_stands() {
        desk.signInAs("lena");
        desk.captureLead("Aufgabe", "Task KG");

        desk.choose("What was it?", "Task");
        desk.write("Subject", "Send the brochure");
        desk.write("Due on", "2031-05-04");
        desk.press("Log it");
        assertThat(entry("Send the brochure")).containsText("2031");

        desk.press("Done");

        assertThat(desk.button("Done")).isHidden();
        assertThat(entry("Send the brochure")).isVisible();
    }

    @Test
    void a_lead_is_handed_over_to_a_colleague_found_by_some_letters() {
        desk.signInAs("martina");
        long id = desk.captureLead("Übergabe", "Transfer KG");

        desk.press("Change owner");
        desk.lookUp("New owner", "Timo");
        desk.confirm("Change owner");
        desk.confirm("Make this change");

        assertThat(browser.page()).hasURL(LIST);
        assertThat(Suite.ask("select u.user_name from lead l join crm_user u on u.id = l.owner_id where l.id = " + id))
                .isEqualTo("timo");
        browser.dark(1440);
        desk.signInAs("timo");
        desk.openLead(id);
        assertThat(browser.page().locator("h1")).hasText("Übergabe");
    }

    @Test
    void changing_the_owner_shows_who_gains_and_loses_before_anything_is_changed() {
        desk.signInAs("martina");
        long id = desk.captureLead("Vorschau", "Transfer KG");

        desk.press("Change owner");
        desk.lookUp("New owner", "Timo");
        desk.confirm("Change owner");

        assertThat(desk.dialog()).containsText("What this changes");
        assertThat(desk.dialog()).containsText(Pattern.compile("gains? access:\\s*1 lead"));
        assertThat(desk.dialog().locator("tr").filter(new Locator.FilterOptions().setHasText("Timo")))
                .containsText("1 lead");
        assertThat(Suite.ask("select u.user_name from lead l join crm_user u on u.id = l.owner_id where l.id = " + id))
                .isEqualTo("martina");
        browser.assertAccessible("lead-transfer-preview");
        desk.confirm("Back");
        assertThat(desk.field("New owner")).isVisible();
    }

    @Test
    void a_hand_over_to_nobody_keeps_the_dialog_open_and_says_so() {
        desk.signInAs("martina");
        desk.captureLead("Niemand", "Transfer KG");

        desk.press("Change owner");
        desk.confirm("Change owner");

        assertThat(desk.dialog().locator("[id$=ownerId-error]")).not().isEmpty();
    }

    @Test
    void a_deleted_lead_is_gone_and_waits_in_the_recycle_bin() {
        desk.signInAs("martina");
        long id = desk.captureLead("Löschung", "Delete KG");

        desk.press("Delete");
        desk.confirm("Delete");

        assertThat(browser.page()).hasURL(LIST);
        assertThat(browser.open("/lead/view.xhtml?id=" + id).status()).isEqualTo(404);
        browser.open("/recycle/list.xhtml?type=LEAD");
        Locator row = browser.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Löschung"));
        row.getByText("Restore").click();
        assertThat(row).hasCount(0);
        assertThat(browser.open("/lead/view.xhtml?id=" + id).status()).isEqualTo(200);
    }

    @Test
    void a_lead_of_others_looks_exactly_like_none_at_all() {
        long unseen = Desk.lead(Walkthrough.MATCHES_NOTHING);
        desk.signInAs("graham");

        for (String page : new String[] {"/lead/view.xhtml", "/lead/edit.xhtml", "/conversion/convert.xhtml"}) {
            Response hidden = browser.open(page + "?id=" + unseen);
            String body = withoutChance(hidden.text(), unseen);
            Response absent = browser.open(page + "?id=987654321");

            assertThat(hidden.status()).isEqualTo(404);
            assertThat(absent.status()).isEqualTo(404);
            assertThat(body).isEqualTo(withoutChance(absent.text(), 987654321));
        }
    }

    @Test
    void who_may_only_read_is_offered_nothing_that_changes() {
        desk.signInAs("audit");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        assertThat(browser.page().locator("h1")).containsText(Walkthrough.MATCHES_NOTHING);
        assertThat(browser.page().locator("main .highlights a.button, main [data-opens], .path button"))
                .hasCount(0);
        assertThat(desk.field("What was it?").locator("option")).hasText(new String[] {"Please choose", "Note"});
    }

    @Test
    void deleting_needs_the_permission_to_delete() {
        desk.signInAs("lena");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        assertThat(desk.link("Edit")).isVisible();
        assertThat(desk.button("Change owner").first()).isVisible();
        assertThat(desk.button("Delete")).isHidden();
    }

    @Test
    void it_is_for_everybody_in_light_colours() {
        desk.signInAs("lena");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));
        browser.assertAccessible("lead-view-light-1440");
    }

    @Test
    void it_is_for_everybody_on_a_telephone_in_dark_colours() {
        browser.dark(390);
        desk.signInAs("lena");
        desk.openLead(Desk.lead(Walkthrough.MATCHES_NOTHING));

        assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        browser.assertAccessible("lead-view-dark-390");
    }

    private Locator entry(String text) {
        return browser.page()
                .locator(".timeline__entry")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private Locator currentStep() {
        return browser.page().locator(".path [aria-current=step]");
    }

    /** A page without what is new in each answer: the nonce of its scripts, the state of its forms, the id asked for. */
    private static String withoutChance(String body, long id) {
        return body.replaceAll("csp\\.init\\('[^']*'\\)", "")
                .replaceAll("nonce[^;]{0,9}[\"'][^\"']*[\"']", "")
                .replaceAll("(ViewState[^>]* value=)\"[^\"]*\"", "$1")
                .replace(String.valueOf(id), "id");
    }
}
