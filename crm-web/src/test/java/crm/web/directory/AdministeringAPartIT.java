package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Emil administers the roles below his own, Sales Director EMEA, and the people in them. */
class AdministeringAPartIT {
    private static final Pattern TREE = Pattern.compile(".*/directory/roles\\.xhtml");
    private static final Pattern USER = Pattern.compile(".*/directory/user\\.xhtml\\?id=\\d+");
    private static final String BEYOND = "You can only give permissions that you have yourself.";
    private static final String OUTSIDE =
            "You administer the roles below your own and the people in them, nothing else.";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void he_finds_his_part_and_nothing_else() {
        Page page = Setup.signIn(browser, "emil");
        browser.open("/directory/index.xhtml");
        assertThat(page.locator(".setup a")).hasText(new String[] {"Users", "Role tree"});

        browser.open("/directory/users.xhtml");
        assertThat(page.locator("tbody")).containsText("Martina Seidel");
        assertThat(page.locator("tbody")).containsText("Oliver Tranter");
        for (String other : List.of("Emil Lindahl", "Walt Okada", "Victor Mbeki", "Ada Winter", "Nora Quist")) {
            assertThat(page.locator("tbody")).not().containsText(other);
        }
        browser.open("/directory/roles.xhtml");
        assertThat(page.locator(".tree")).containsText("Sales Development UK & Nordics");
        assertThat(page.locator(".tree")).not().containsText("Americas");
        assertThat(page.locator(".tree")).not().containsText("Vice President");

        List.of(
                        "/directory/user.xhtml?id=" + user("walt"),
                        "/directory/user.xhtml?id=" + user("admin"),
                        "/directory/userEdit.xhtml?id=" + user("victor"),
                        "/directory/role.xhtml?id=" + role("Sales Director Americas"),
                        "/directory/role.xhtml?id=987654",
                        "/directory/permissionSet.xhtml?id=1",
                        "/directory/sharing.xhtml",
                        "/sharing/groups.xhtml",
                        "/sharing/rules.xhtml",
                        "/audit/list.xhtml")
                .forEach(
                        path -> assertThat(browser.open(path).status()).as(path).isEqualTo(404));
    }

    @Test
    void he_makes_a_role_and_somebody_in_it_who_can_sign_in_at_once() {
        Page page = Setup.signIn(browser, "emil");
        browser.open("/directory/role.xhtml?above=" + role("Sales Manager UK & Nordics"));
        page.getByLabel("Name").fill("Resellers UK");
        desk.press("Save");
        assertThat(page).hasURL(TREE);

        fillIn("reseller", "Resellers UK");
        page.getByLabel("Sales user").check();
        desk.press("Save");
        assertThat(page).hasURL(USER);
        assertThat(page.locator(".highlights")).containsText("Resellers UK");
        desk.follow("Edit");
        desk.choose("Role", role("Account Executives UK & Nordics"));
        desk.press("Save");
        assertThat(page).hasURL(USER);
        assertThat(page.locator(".highlights")).containsText("Account Executives UK & Nordics");
        desk.press("Deactivate");
        desk.confirm("Deactivate");
        assertThat(page.locator(".highlights")).containsText("Deactivated");
        desk.press("Activate");
        desk.confirm("Activate");
        assertThat(page.locator(".highlights")).containsText("Active");

        browser.phone().signInAs("reseller", Setup.PASSWORD);
        assertThat(browser.page().getByText("Your menu, reseller")).hasCount(1);
    }

    @Test
    void his_own_place_and_permissions_are_out_of_his_reach() {
        Setup.signIn(browser, "emil");
        List.of(
                        "/directory/user.xhtml?id=" + user("emil"),
                        "/directory/userEdit.xhtml?id=" + user("emil"),
                        "/directory/role.xhtml?id=" + role("Sales Director EMEA"))
                .forEach(
                        path -> assertThat(browser.open(path).status()).as(path).isEqualTo(404));
    }

    @Test
    void he_makes_no_administrator_as_whom_he_could_sign_in() {
        Page page = Setup.signIn(browser, "emil");
        fillIn("puppet", "Sales Development DACH");
        page.getByLabel("Administrator", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.press("Save");
        assertThat(page.locator("#notices")).containsText(BEYOND);
        assertThat(user("puppet")).isNull();

        browser.open("/directory/userEdit.xhtml?id=" + user("timo"));
        page.getByLabel("Auditor", new Page.GetByLabelOptions().setExact(true)).check();
        desk.press("Save");
        assertThat(page.locator("#notices")).containsText(BEYOND);
        assertThat(Suite.ask("select string_agg(p.name, ' ') from user_permission_set s join permission_set p"
                        + " on p.id = s.permission_set_id where s.user_id = " + user("timo")))
                .isEqualTo("Sales user");
    }

    @Test
    void he_brings_neither_a_role_nor_a_person_above_himself() {
        Page page = Setup.signIn(browser, "emil");
        browser.open("/directory/role.xhtml?id=" + role("Sales Manager DACH"));
        desk.choose("Reports to", "");
        desk.press("Save");
        assertThat(page.locator("#notices")).containsText(OUTSIDE);
        assertThat(Suite.ask("select p.name from role r join role p on p.id = r.parent_id"
                        + " where r.name = 'Sales Manager DACH'"))
                .isEqualTo("Sales Director EMEA");

        browser.open("/directory/userEdit.xhtml?id=" + user("sophie"));
        desk.field("Role")
                .evaluate(
                        "(select, value) => { select.options[1].value = value; select.selectedIndex = 1; }",
                        role("Chief Executive"));
        desk.press("Save");
        assertThat(page.locator("[id$=roleId-error]")).not().isEmpty();
        assertThat(Suite.ask("select r.name from role r join crm_user u on u.role_id = r.id"
                        + " where u.user_name = 'sophie'"))
                .isEqualTo("Sales Development DACH");

        browser.open("/directory/userEdit.xhtml?id=" + user("sophie"));
        desk.choose("Role", role("Sales Director EMEA"));
        desk.press("Save");
        assertThat(page.locator("#notices")).containsText(OUTSIDE);
    }

    @Test
    void his_pages_are_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            Setup.signIn(browser.dark(width), "emil");
            browser.open("/directory/roles.xhtml");
            browser.assertAccessible("part-roles-dark-" + width);
            browser.assertFits();
            browser.open("/directory/users.xhtml");
            browser.assertAccessible("part-users-dark-" + width);
            browser.assertFits();
        }
    }

    private void fillIn(String userName, String role) {
        browser.open("/directory/userEdit.xhtml");
        Page page = browser.page();
        page.getByLabel("User name").fill(userName);
        page.getByLabel("E-mail").fill(userName + "@larkfield.example");
        page.getByLabel("Last name").fill("Of " + userName);
        page.getByLabel("First password").fill(Setup.PASSWORD);
        desk.choose("Role", role(role));
    }

    private static String user(String userName) {
        return Suite.ask("select id from crm_user where user_name = '" + userName + "'");
    }

    private static String role(String name) {
        return Suite.ask("select id from role where name = '" + name + "'");
    }
}
