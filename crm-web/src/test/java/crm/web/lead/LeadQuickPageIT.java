package crm.web.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadQuickPageIT {
    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);

    @Test
    void one_lead_after_the_other_by_keyboard_alone() {
        Page page = browser.page();
        desk.signInAs("lena");
        browser.open("/lead/quick.xhtml");
        desk.write("Occasion", "Hanover fair, booth 12");
        desk.field("Last name").focus();
        for (String name : new String[] {"Quickone", "Quicktwo"}) {
            page.keyboard().type(name);
            page.keyboard().press("Tab");
            page.keyboard().type("Ada");
            page.keyboard().press("Enter");
            assertThat(page.locator("#notices")).containsText("Ada " + name + " was captured.");
            assertThat(desk.field("Last name")).isFocused();
            assertThat(desk.field("Last name")).hasValue("");
            assertThat(desk.field("Occasion")).hasValue("Hanover fair, booth 12");
        }
        browser.assertAccessible("lead-quick-light-1440");

        desk.openLead(Desk.lead("Ada Quicktwo"));
        assertThat(page.getByText("Hanover fair, booth 12")).isVisible();
        assertThat(page.getByText("Trade show").first()).isVisible();
    }
}
