package crm.web.transfer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import crm.it.Browser;
import java.nio.charset.StandardCharsets;

/** What somebody does who imports leads. */
record ImportSteps(Browser browser) {
    /** May import; sees nobody's leads but her own and those of her people. */
    static final String IMPORTER = "paula";

    /** May import as well, and must not see what the other one imports. */
    static final String OTHER_IMPORTER = "graham";

    /** Line 2 is one field, quoted as a whole; line 5 has no last name. */
    static final String FILE = """
            First Name,Last Name,Company,Email 1,Deal Stage,Lead Owner
            "Vera,Holm,""Holm, Sund & Co"",vera@holmsund.test,New Lead,paula"
            Ingo,Importmann,Importmann KG,ingo@importmann.test,Closed Won,paula
            Rita,Importfrau,=HYPERLINK("x"),rita@importmann.test,On Hold,Nobody Known
            Karl,,Importmann KG,karl@importmann.test,New Lead,paula
            """;

    Page signIn() {
        return browser.signInAs(IMPORTER);
    }

    /** Uploads a text as a file, and waits for the answer. */
    Page upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    Page upload(byte[] content) {
        Page page = browser.page();
        page.waitForURL(url -> !url.contains("/login.xhtml"));
        browser.open("/transfer/upload.xhtml");
        page.getByLabel("CSV file").setInputFiles(new FilePayload("fair.csv", "text/csv", content));
        page.waitForNavigation(() -> press("Upload"));
        return page;
    }

    /** From the mapping to what the check has found. */
    Page check() {
        press("Check the file");
        browser.page().waitForURL("**/transfer/check.xhtml*");
        return browser.page();
    }

    /** From the check to the end of the run. */
    Page run() {
        browser.page()
                .locator("button", new Page.LocatorOptions().setHasText("Import 2 leads"))
                .click();
        browser.page().waitForURL("**/transfer/job.xhtml*");
        browser.page()
                .locator(".badge", new Page.LocatorOptions().setHasText("Done"))
                .waitFor();
        return browser.page();
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
