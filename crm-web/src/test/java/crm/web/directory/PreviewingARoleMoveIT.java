package crm.web.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import crm.it.Browser;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** East and West under one top; eastboss heads East, westboss West, and worker in West owns three leads. */
class PreviewingARoleMoveIT {
    private static final Pattern TREE = Pattern.compile(".*/directory/roles\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void people() {
        role("Moved Top", "null");
        role("Moved East", "(select id from role where name = 'Moved Top')");
        role("Moved West", "(select id from role where name = 'Moved Top')");
        role("Moved Field", "(select id from role where name = 'Moved West')");
        person("eastboss", "Moved East");
        person("westboss", "Moved West");
        person("fieldworker", "Moved Field");
        for (int i = 1; i <= 3; i++) {
            Suite.change(
                    "insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source,"
                            + " channel, created_at, created_by, updated_at, updated_by) select nextval('record_seq'),"
                            + " id, 'Movable', 'movable', 'movable', 'NEW', now(), 'PHONE_INQUIRY', 'INBOUND', now(), id, now(), id"
                            + " from crm_user where user_name = 'fieldworker'");
        }
    }

    @AfterEach
    void nobody_stays() {
        Suite.change("delete from lead where last_name = 'Movable'");
        Suite.change(
                "update crm_user set role_id = null, active = false where user_name in ('eastboss', 'westboss', 'fieldworker')");
        for (String role : new String[] {"Moved Field", "Moved West", "Moved East", "Moved Top"}) {
            Suite.change("delete from role where name = '" + role + "'");
        }
    }

    @Test
    void by_keyboard_the_administrator_sees_who_gains_and_loses_and_it_comes_true() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/role.xhtml?id=" + id("Moved Field"));
        page.getByLabel("Reports to").selectOption(id("Moved East"));
        Setup.press(page, "Save");

        assertThat(changes(page)).containsText("1 person gains access: 3 leads");
        assertThat(changes(page)).containsText("1 person loses access: 3 leads");
        assertThat(row(page, "eastboss")).containsText("3 leads");
        assertThat(row(page, "westboss")).containsText("3 leads");
        assertThat(above()).isEqualTo("Moved West");
        browser.assertAccessible("role-preview");

        Setup.press(page, "Make this change");
        assertThat(page).hasURL(TREE);
        assertThat(above()).isEqualTo("Moved East");
        assertThat(listed("eastboss")).isEqualTo(3);
        assertThat(listed("westboss")).isZero();
    }

    @Test
    void a_role_dragged_onto_another_is_looked_at_first() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/roles.xhtml");
        page.locator("[data-role='" + id("Moved Field") + "']")
                .dragTo(page.locator("[data-role='" + id("Moved East") + "']"));

        assertThat(changes(page)).containsText("1 person gains access: 3 leads");
        assertThat(above()).isEqualTo("Moved West");
        Setup.press(page, "Back");
        assertThat(page.getByLabel("Reports to")).hasValue(id("Moved East"));
    }

    @Test
    void what_changed_meanwhile_is_looked_at_again() {
        Page page = Setup.signIn(browser, "admin");
        browser.open("/directory/role.xhtml?id=" + id("Moved Field") + "&under=" + id("Moved East"));
        assertThat(changes(page)).containsText("1 person loses access: 3 leads");
        Suite.change("update crm_user set role_id = null where user_name = 'westboss'");
        Setup.press(page, "Make this change");

        assertThat(page.locator("#notices")).containsText("has changed since you looked");
        assertThat(changes(page)).containsText("Nobody loses access");
        assertThat(above()).isEqualTo("Moved West");
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        Setup.look(
                browser, "/directory/role.xhtml?id=" + id("Moved Field") + "&under=" + id("Moved East"), "role-moves");
    }

    private int listed(String userName) {
        Page page = browser.phone().signInAs(userName, Setup.PASSWORD);
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        browser.open("/lead/list.xhtml?text=movable");
        return page.locator("tbody tr").count();
    }

    private static Locator changes(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What this changes"));
    }

    private static Locator row(Page page, String person) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(person + ".*")));
    }

    private static void role(String name, String parent) {
        Suite.change(
                "insert into role (id, parent_id, name) values (nextval('role_seq'), " + parent + ", '" + name + "')");
    }

    private static String id(String role) {
        return Suite.ask("select id from role where name = '" + role + "'");
    }

    private static String above() {
        return Suite.ask("select p.name from role r join role p on p.id = r.parent_id where r.name = 'Moved Field'");
    }

    private void person(String userName, String role) {
        if (Suite.ask("select id from crm_user where user_name = '" + userName + "'") == null) {
            Setup.signIn(browser, "admin");
            Setup.createUser(browser, userName);
        }
        Suite.change("update crm_user set active = true, role_id = (select id from role where name = '" + role
                + "') where user_name = '" + userName + "'");
    }
}
