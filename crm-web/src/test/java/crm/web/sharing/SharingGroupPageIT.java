package crm.web.sharing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import crm.it.Suite;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharingGroupPageIT {
    private static final Pattern LIST = Pattern.compile(".*/sharing/groups\\.xhtml");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void a_group_is_made_lies_within_another_is_never_within_itself_and_goes_when_nothing_uses_it() {
        Page page = browser.page();
        desk.signInAs("admin");
        make("Zebra crew", "Priya");
        make("Zebra fleet", "Zebra crew");

        browser.open("/sharing/group.xhtml?id=" + id("Zebra crew"));
        desk.lookUp("New member", "Zebra fleet");
        desk.press("Save");
        assertThat(page.locator("[id$='members-error']")).containsText("would contain itself");

        browser.open("/sharing/group.xhtml?id=" + id("Zebra crew"));
        desk.press("Delete group");
        desk.confirm("Delete group");
        assertThat(page.locator("#notices")).containsText("Zebra fleet");

        browser.open("/sharing/group.xhtml?id=" + id("Zebra fleet"));
        desk.press("Remove Zebra crew (group)");
        assertThat(page.getByText("Nobody is listed yet.")).isVisible();
        desk.press("Save");
        assertThat(page).hasURL(LIST);
        for (String name : new String[] {"Zebra crew", "Zebra fleet"}) {
            browser.open("/sharing/group.xhtml?id=" + id(name));
            desk.press("Delete group");
            desk.confirm("Delete group");
            assertThat(page).hasURL(LIST);
        }
    }

    @Test
    void the_pages_are_for_everybody_in_both_themes_and_widths() {
        browser.phone();
        desk.signInAs("admin");
        browser.open("/sharing/group.xhtml?id=" + id("Partner desk"));
        browser.assertAccessible("group-light-390");
        browser.dark(1440);
        desk.signInAs("admin");
        browser.open("/sharing/groups.xhtml");
        browser.assertAccessible("groups-dark-1440");
        browser.open("/sharing/group.xhtml?id=" + id("Partner desk"));
        browser.assertAccessible("group-dark-1440");
    }

    private void make(String name, String member) {
        browser.open("/sharing/group.xhtml");
        desk.write("Name", name);
        desk.lookUp("New member", member);
        desk.press("Save");
        assertThat(browser.page()).hasURL(LIST);
    }

    private static String id(String name) {
        return Suite.ask("select id from public_group where name = '" + name + "'");
    }
}
