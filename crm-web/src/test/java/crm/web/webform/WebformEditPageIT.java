package crm.web.webform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebformEditPageIT {
    private static final String SCRIPT = "<script>document.title='broken'</script><b>bold</b>";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_form_is_set_up_copied_filled_in_and_becomes_a_lead_that_is_answered() {
        Page page = browser.page();
        desk.signInAs("admin");
        browser.open("/mail/template.xhtml");
        desk.write("Name", "Thanks for writing");
        desk.write("Subject", "Thank you, {firstNam}");
        desk.write("Text", "Dear {lastName}, we will call you.");
        desk.press("Save");
        assertThat(page.getByText("There is no blank “firstNam”.")).isVisible();
        desk.write("Subject", "Thank you, {firstName}");
        desk.press("Save");
        assertThat(page).hasURL(Pattern.compile(".*/mail/templates\\.xhtml"));

        browser.open("/webform/edit.xhtml");
        desk.write("Name", "Pump inquiry");
        desk.lookUp("Owner if no rule says otherwise", "Inbound");
        desk.choose("Answer by mail with", "Thanks for writing");
        desk.write("Page to go to afterwards", "https://evil.example/");
        desk.press("Save");
        assertThat(page.getByText("The operator has to name this web site first"))
                .isVisible();
        desk.write("Page to go to afterwards", "");
        browser.assertAccessible("webform-edit-light-1440");
        desk.press("Save");
        assertThat(page).hasURL(Pattern.compile(".*/webform/view\\.xhtml.*"));
        browser.assertAccessible("webform-view-light-1440");
        String html = desk.field("HTML to copy").inputValue();

        page.navigate("about:blank");
        page.setContent("<!doctype html><html lang='en'><body>" + html + "</body></html>");
        page.getByLabel("First name").fill("Ada");
        page.getByLabel("Last name").fill("Formfiller");
        page.getByLabel("E-mail").fill("ada.formfiller@example.com");
        page.getByLabel("Description").fill(SCRIPT);
        page.getByText("Send").click();
        assertThat(page.getByText("Thank you. We have received your message.").last())
                .isVisible();

        org.assertj.core.api.Assertions.assertThat(Suite.mailTo("ada.formfiller@example.com"))
                .containsExactly("Thank you, Ada");
        desk.signInAs("admin");
        desk.openLead(Desk.lead("Ada Formfiller"));
        assertThat(page.getByText(SCRIPT)).isVisible();
        assertThat(page.getByText("Inbound").first()).isVisible();
        browser.open("/webform/submissions.xhtml");
        assertThat(page.getByText("Formfiller").first()).containsText(SCRIPT);
        assertThat(page).not().hasTitle("broken");
        browser.assertAccessible("webform-submissions-light-1440");
        browser.open("/mail/outbox.xhtml");
        assertThat(page.getByText("ada.formfiller@example.com").first()).isVisible();
        browser.assertAccessible("mail-outbox-light-1440");
    }

    @Test
    void what_was_kept_apart_becomes_a_lead_by_a_button() {
        Page page = browser.page();
        Suite.change("insert into web_form (id, key, name, fields, source, locale, owner_id)"
                + " select nextval('web_form_seq'), 'k' || repeat('7', 24), 'Replayed form', '{lastName}', 'WEB_FORM', 'en',"
                + " min(id) from queue");
        Suite.change("insert into web_submission (form_id, status, reason, address_hash, content)"
                + " select id, 'QUARANTINED', 'HONEYPOT', '\\x00', '{\"lastName\": \"Keptapart\"}' from web_form"
                + " where name = 'Replayed form'");
        desk.signInAs("admin");
        browser.open("/webform/submissions.xhtml?status=QUARANTINED&form="
                + Suite.ask("select id from web_form where name = 'Replayed form'"));
        page.getByText("Make a lead of").click();

        assertThat(page.locator("#notices")).containsText("was captured");
        org.assertj.core.api.Assertions.assertThat(Desk.lead("Keptapart")).isPositive();
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths_and_for_nobody_without_permission() {
        browser.dark(390);
        desk.signInAs("admin");
        for (String path : new String[] {
            "/webform/list",
            "/webform/edit",
            "/webform/submissions",
            "/mail/templates",
            "/mail/template",
            "/mail/outbox"
        }) {
            browser.open(path + ".xhtml");
            browser.assertAccessible(path.substring(1).replace('/', '-') + "-dark-390");
        }
        desk.signInAs("lena");
        for (String path : new String[] {"/webform/list.xhtml", "/webform/submissions.xhtml", "/mail/outbox.xhtml"}) {
            org.assertj.core.api.Assertions.assertThat(browser.open(path).status())
                    .isEqualTo(404);
        }
    }
}
