package crm.web.lead;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.it.Browser;
import crm.it.Desk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that say something to a browser, a template or a spreadsheet are names, wherever they are shown. */
class AwkwardNamesIT {
    private static final String NAMES = """
            lena   | Seán "Johnny" O'Neil & "Sons" <b>                      | O'Neil & "Sons" <b>bold</b> GmbH | =1+1
            lena   | Änne-Kathrin </td><script>alert('lead')</script>       | Müller {{7*7}} #{1+1} KG         | @SUM(A1:A9)
            stefan | =HYPERLINK("//evil.example") -2+3                      | %_\\ & Cie.                       | +49 is no formula
            tyler  | רותם بن يوسف                                           | שלום Instruments Inc.            | मुख्य अभियंता
            jade   | 美咲 山田                                                | 山田精密工業株式会社                  | 部長 😀
            jade   | Zoë null                                               | N/A                              | undefined
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    private final Desk desk = new Desk(browser);
    private final List<String> alarms = new ArrayList<>();

    @BeforeEach
    void listen() {
        browser.page().onDialog(dialog -> {
            alarms.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void nothing_ran() {
        assertThat(alarms).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = NAMES, delimiter = '|', quoteCharacter = '`')
    void they_are_shown_as_they_are(String userName, String name, String company, String title) {
        desk.signInAs(userName);
        String words = URLEncoder.encode(name, StandardCharsets.UTF_8);

        browser.open("/lead/list.xhtml?text=" + words);
        Locator row = browser.page().locator("tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row.locator("a")).hasText(name);
        assertThat(row.locator("td").nth(1)).hasText(company);
        assertThat(desk.field("Name, company or e-mail")).hasValue(name);

        row.locator("a").click();
        Page page = browser.page();
        assertThat(page).hasTitle(name + " · Sightline");
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".crumbs [aria-current=page]")).hasText(name);
        assertThat(page.locator(".highlights__title p")).hasText(company);
        assertThat(page.locator(".details")).containsText(new String[] {title});
        assertThat(page.locator(".detail--wide dd")).containsText("with\ttab, <i>tags</i> & ampersand");

        browser.open("/search.xhtml?q=" + words);
        assertThat(page.locator("[data-hit]")).containsText(new String[] {name});
        assertThat(page).hasTitle("Search: " + name + " · Sightline");
        assertThat(page.locator("main b, main i, main td script")).hasCount(0);

        browser.open("/lead/edit.xhtml?id=" + Desk.lead(name));
        assertThat(desk.field("Company")).hasValue(company);
    }
}
