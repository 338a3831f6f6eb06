package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What somebody does at the browser, in the words on the page. */
public final class Desk {
    private static final Pattern LEAD = Pattern.compile(".*/lead/view\\.xhtml\\?.*id=\\d+.*");

    private final Browser browser;

    public Desk(Browser browser) {
        this.browser = browser;
    }

    private Page page() {
        return browser.page();
    }

    public Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(exactly(name)));
    }

    public Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(exactly(name)));
    }

    public Locator field(String label) {
        return page().getByLabel(exactly(label));
    }

    /** The dialog that is open, and what is in it. */
    public Locator dialog() {
        return page().locator("dialog[open]");
    }

    public void press(String button) {
        button(button).click();
    }

    public void follow(String link) {
        link(link).click();
    }

    public void write(String label, String text) {
        field(label).fill(text);
    }

    public void choose(String label, String option) {
        field(label).selectOption(option);
    }

    /** Signs in as somebody of the demo organisation. */
    public void signInAs(String userName) {
        browser.signInAs(userName);
    }

    /** Types some letters into a lookup and takes the first proposal with them. */
    public void lookUp(String label, String letters) {
        field(label).pressSequentially(letters);
        page().locator("li.ui-autocomplete-item:visible")
                .filter(new Locator.FilterOptions().setHasText(letters))
                .first()
                .click();
    }

    /** Presses a button of the open dialog. */
    public void confirm(String button) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exactly(button)))
                .click();
    }

    /** Captures a lead on its page, as whoever is signed in; the page of the lead is open then. */
    public long captureLead(String lastName, String company) {
        browser.open("/lead/edit.xhtml");
        write("Last name", lastName);
        write("Company", company);
        press("Save");
        assertThat(page()).hasURL(LEAD);
        return idShown();
    }

    /** The record whose page is open. */
    public long idShown() {
        return Long.parseLong(page().url().replaceAll(".*[?&]id=(\\d+).*", "$1"));
    }

    public void openLead(long id) {
        browser.open("/lead/view.xhtml?id=" + id);
    }

    /** The lead of that first and last name. */
    public static long lead(String name) {
        return Long.parseLong(Suite.ask(
                "select id from lead where concat_ws(' ', first_name, last_name) = '" + name.replace("'", "''") + "'"));
    }

    /** A name as written, whatever signs stand around it: an icon, an arrow, the star of what is required. */
    private static Pattern exactly(String name) {
        return Pattern.compile("^\\W*" + name.replaceAll("([.*+?^${}()|\\[\\]\\\\])", "\\\\$1") + "\\W*$");
    }
}
