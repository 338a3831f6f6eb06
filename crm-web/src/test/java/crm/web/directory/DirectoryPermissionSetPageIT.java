package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryPermissionSetPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void what_is_ticked_is_what_the_set_holds() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/permissionSet.xhtml");
        page.getByLabel("Name").fill("Readers");
        page.getByLabel("Leads: Read").check();
        page.getByLabel("Read the audit trail").check();
        Setup.press(page, "Save");

        assertThat(page).hasURL(Pattern.compile(".*/directory/permissionSets\\.xhtml"));
        assertThat(page.locator("tbody")).containsText("Readers");
        assertThat(Suite.ask("select string_agg(permission, ' ' order by permission) from permission_set_permission"
                        + " join permission_set p on p.id = permission_set_id where p.name = 'Readers'"))
                .isEqualTo("AUDIT_READ LEAD_READ");
    }

    @Test
    void the_last_administrator_keeps_his_permissions_and_is_told_why() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/permissionSet.xhtml?id="
                + Suite.ask("select id from permission_set where name = 'Administrator'"));
        page.getByLabel("Administer users").uncheck();
        Setup.press(page, "Save");

        assertThat(page.locator("#notices")).containsText("This would leave nobody who can administer");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(
                browser,
                "/directory/permissionSet.xhtml?id="
                        + Suite.ask("select id from permission_set where name = 'Sales user'"),
                "permission-set");
    }
}
