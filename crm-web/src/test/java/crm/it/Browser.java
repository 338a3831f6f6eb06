package crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import crm.demo.DemoOrganisation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for one test: register it as a JUnit extension. All tests share one Chromium; each has cookies, size and
 * colours of its own. A test that fails leaves a picture in {@code target/screenshots}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> ACCESSIBILITY = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Milliseconds; for a machine with two busy cores, where the first request to each page compiles it. */
    private static final double PATIENCE = 30_000;

    private static com.microsoft.playwright.Browser chromium;

    private BrowserContext context;
    private Page page;

    @Override
    public void beforeEach(ExtensionContext test) {
        begin(1440, ColorScheme.LIGHT);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            picture("failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
        context.close();
    }

    private void begin(int width, ColorScheme colours) {
        if (context != null) {
            context.close();
        }
        context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            chromium = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(ChromiumFinder.find())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return chromium;
    }

    /** Begins anew, signed out, as wide as a telephone. */
    public Browser phone() {
        begin(390, ColorScheme.LIGHT);
        return this;
    }

    /** Begins anew, signed out, in dark colours, at the given width in pixels. */
    public Browser dark(int width) {
        begin(width, ColorScheme.DARK);
        return this;
    }

    /** The page this browser shows. */
    public Page page() {
        return page;
    }

    /** Goes to a path of the application. */
    public Response open(String path) {
        return page.navigate(Suite.address(path).toString());
    }

    /** Signs in as somebody of the demo organisation, with the password that the demo shows; waits until he is in. */
    public Page signInAs(String userName) {
        signInAs(userName, DemoOrganisation.signIns().get(0).password());
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        return page;
    }

    /** As {@link #signInAs(String)}, and waits until the first page after it is there. */
    public Page enterAs(String userName) {
        signInAs(userName).waitForURL(url -> !url.contains("/login.xhtml"));
        return page;
    }

    /** Signs in at the sign-in page. Whether that succeeded is the caller's question. */
    public Page signInAs(String userName, String password) {
        open("/login.xhtml");
        return fillIn(userName, password);
    }

    /** Fills in the sign-in page that is already shown. */
    public Page fillIn(String userName, String password) {
        page.getByLabel("User name").fill(userName);
        page.locator("input[type=password]").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    /** Fails if the page is wider than the window. */
    public void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels of %s beyond the window", page.url())
                .satisfies(beyond -> assertThat(((Number) beyond).intValue()).isLessThanOrEqualTo(0));
    }

    /** Takes a picture of the whole page. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Fails with every violation of WCAG 2.2 AA that axe finds on the page; takes a picture under that name. */
    public void assertAccessible(String name) {
        picture(name);
        assertThat(new AxeBuilder(page).withTags(ACCESSIBILITY).analyze().getViolations())
                .as("violations of WCAG 2.2 AA on %s", page.url())
                .extracting(violation -> violation.getId() + ": " + violation.getHelp() + " at "
                        + violation.getNodes().stream()
                                .map(node -> node.getTarget())
                                .limit(5)
                                .toList())
                .isEmpty();
    }
}
