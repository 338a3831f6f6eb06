package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryRolePageIT {
    private static final Pattern TREE = Pattern.compile(".*/directory/roles\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_role_is_made_renamed_moved_and_deleted() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/role.xhtml?above=" + id("Vice President Sales"));
        page.getByLabel("Name").fill("Interns");
        save(page);
        assertThat(above("Interns")).isEqualTo("Vice President Sales");

        browser.open("/directory/role.xhtml?id=" + id("Interns"));
        page.getByLabel("Name").fill("Trainees");
        page.getByLabel("Reports to").selectOption(id("Vice President Marketing"));
        page.getByLabel("Contacts of the account").selectOption("NONE");
        save(page);
        assertThat(above("Trainees")).isEqualTo("Vice President Marketing");

        browser.open("/directory/role.xhtml?id=" + id("Trainees"));
        Setup.press(page, "Delete role");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete role"))
                .click();
        assertThat(page).hasURL(TREE);
        assertThat(id("Trainees")).isNull();
    }

    @Test
    void a_role_cannot_be_put_under_itself_and_a_name_is_given_once() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/role.xhtml?id=" + id("Vice President Sales"));
        assertThat(page.locator("select[id$=parentId] option")
                        .getByText("Sales Manager DACH", new Locator.GetByTextOptions().setExact(false)))
                .hasCount(0);

        page.getByLabel("Name").fill("vice president marketing");
        Setup.press(page, "Save");

        assertThat(page.locator("[id$=name-error]")).containsText("taken");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(browser, "/directory/role.xhtml?id=" + id("Vice President Sales"), "role");
    }

    private static void save(Page page) {
        Setup.press(page, "Save");
        assertThat(page).hasURL(TREE);
    }

    private static String id(String name) {
        return Suite.ask("select id from role where name = '" + name + "'");
    }

    private static String above(String name) {
        return Suite.ask("select p.name from role r join role p on p.id = r.parent_id where r.name = '" + name + "'");
    }
}
