package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.demo.DemoOrganisation;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job of a day for somebody who uses no mouse. */
class KeyboardOnlyIT {
    private static final int FAR = 80;

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Browser otherBrowser = new Browser();

    private final Desk desk = new Desk(browser);

    @BeforeEach
    void captureALead() {
        Desk other = new Desk(otherBrowser);
        other.signInAs("lena");
        other.captureLead("Tastenfreund", "Klaviatur Messtechnik KG");
    }

    @Test
    void from_signing_in_to_a_sale_that_moves_on() {
        browser.open("/login.xhtml");
        signIn();
        findTheLead();
        logACall();
        convert();
        moveTheSaleOn();
    }

    private void signIn() {
        assertThat(desk.field("User name")).isFocused();
        keys().type("lena");
        keys().press("Tab");
        keys().type(DemoOrganisation.signIns().get(0).password());
        keys().press("Enter");
        assertThat(page()).not().hasURL(Pattern.compile(".*/login\\.xhtml.*"));
    }

    private void findTheLead() {
        keys().press("/");
        assertThat(page().locator("[data-search]")).isFocused();
        keys().type("Tastenfreund");
        keys().press("Enter");
        assertThat(page()).hasURL(Pattern.compile(".*(/search\\.xhtml|/lead/view\\.xhtml)\\?.*"));
        if (page().url().contains("/search.xhtml")) {
            tabTo(page().locator("main [data-hit]").first());
            keys().press("Enter");
        }
        assertThat(page().locator("h1")).hasText("Tastenfreund");
    }

    private void logACall() {
        tabTo(desk.field("Subject"));
        keys().type("Talked about sensors");
        keys().press("Control+Enter");
        assertThat(page().locator(".timeline__entry--call")).containsText("Talked about sensors");
    }

    private void convert() {
        backTabTo(desk.link("Convert"));
        keys().press("Enter");
        assertThat(page().locator("h1")).hasText("Convert Tastenfreund");
        tabTo(desk.field("Name of the opportunity"));
        keys().type("Sale by keyboard");
        keys().press("Control+Enter");
        assertThat(page().locator("h1")).hasText("Sale by keyboard");
    }

    private void moveTheSaleOn() {
        tabTo(desk.button("Qualification"));
        keys().press("Enter");
        assertThat(page().locator(".path [aria-current=step]")).hasText("Qualification");
        tabTo(desk.button("Needs analysis"));
        keys().press("Space");
        assertThat(page().locator(".path [aria-current=step]")).hasText("Needs analysis");
    }

    private Page page() {
        return browser.page();
    }

    private Keyboard keys() {
        return page().keyboard();
    }

    private void tabTo(Locator wanted) {
        pressUntilFocused("Tab", wanted);
    }

    private void backTabTo(Locator wanted) {
        pressUntilFocused("Shift+Tab", wanted);
    }

    private void pressUntilFocused(String key, Locator wanted) {
        wanted.waitFor();
        for (int i = 0; i < FAR && !isFocused(wanted); i++) {
            keys().press(key);
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element === document.activeElement");
    }
}
