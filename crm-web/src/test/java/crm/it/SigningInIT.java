package crm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import crm.demo.DemoOrganisation;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SigningInIT {
    private static final DemoOrganisation.SignIn ADMIN =
            DemoOrganisation.signIns().get(0);
    private static final Pattern LOGIN = Pattern.compile(".*/login\\.xhtml.*");

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void forgiveAndReactivate() {
        Suite.change("delete from sign_in_failure");
        Suite.change("delete from sign_in_address");
        Suite.change("update crm_user set active = true where user_name = '" + ADMIN.userName() + "'");
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_then_sent_where_he_wanted_to_go() {
        browser.open("/index.xhtml?from=mail");
        assertThat(browser.page()).hasURL(LOGIN);

        browser.fillIn(ADMIN.userName(), ADMIN.password());

        assertThat(browser.page())
                .hasURL(Suite.address("/index.xhtml?from=mail").toString());
    }

    @Test
    void nobody_is_sent_outside_after_sign_in() {
        for (String outside : new String[] {"//evil.example/", "https://evil.example/", "/%5Cevil.example"}) {
            browser.phone().open("/login.xhtml?to=" + outside);

            browser.fillIn(ADMIN.userName(), ADMIN.password());

            assertThat(browser.page()).hasURL(Suite.address("/").toString());
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        String wrong = refusal(ADMIN.userName(), "wrong");
        String unknown = refusal("nobody.at.all", "wrong");

        assertThat(wrong).isNotBlank().isEqualTo(unknown);
    }

    @Test
    void after_five_failures_even_the_right_password_is_refused_with_the_same_answer() {
        String wrong = "";
        for (int i = 0; i < 5; i++) {
            wrong = refusal(ADMIN.userName(), "wrong" + i);
        }

        assertThat(refusal(ADMIN.userName(), ADMIN.password())).isEqualTo(wrong);
    }

    @Test
    void a_deactivated_user_is_refused_with_the_same_answer() {
        String wrong = refusal(ADMIN.userName(), "wrong");
        Suite.change("update crm_user set active = false where user_name = '" + ADMIN.userName() + "'");

        assertThat(refusal(ADMIN.userName(), ADMIN.password())).isEqualTo(wrong);
    }

    @Test
    void deactivation_ends_a_live_session_at_its_next_request() {
        browser.signInAs(ADMIN.userName());
        assertThat(browser.page()).not().hasURL(LOGIN);
        Suite.change("update crm_user set active = false where user_name = '" + ADMIN.userName() + "'");

        browser.open("/index.xhtml");

        assertThat(browser.page()).hasURL(LOGIN);
    }

    @Test
    void a_new_password_ends_the_sessions_begun_before() {
        browser.signInAs(ADMIN.userName());
        assertThat(browser.page()).not().hasURL(LOGIN);
        Suite.change("update crm_user set sessions_valid_from = clock_timestamp() where user_name = '"
                + ADMIN.userName() + "'");

        browser.open("/index.xhtml");

        assertThat(browser.page()).hasURL(LOGIN);
    }

    @Test
    void the_session_id_changes_at_sign_in_and_the_cookie_is_guarded() {
        browser.open("/login.xhtml");
        Cookie before = session();

        browser.fillIn(ADMIN.userName(), ADMIN.password());
        assertThat(browser.page()).not().hasURL(LOGIN);

        assertThat(session().value).isNotEqualTo(before.value);
        assertThat(session().httpOnly).isTrue();
        assertThat(session().sameSite.name()).isEqualTo("LAX");
    }

    @Test
    void after_signing_out_the_old_session_is_dead() {
        browser.signInAs(ADMIN.userName());
        assertThat(browser.page()).not().hasURL(LOGIN);
        String cookie = "JSESSIONID=" + session().value;
        assertThat(Http.get("/index.xhtml", "Cookie", cookie).statusCode()).isEqualTo(200);

        browser.page().locator("details[data-menu=user] summary").click();
        new Desk(browser).press("Sign out");
        browser.page().waitForURL("**/login.xhtml");

        assertThat(Http.get("/index.xhtml", "Cookie", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void the_page_is_for_everybody_in_both_themes_and_widths() {
        for (int width : new int[] {390, 1440}) {
            browser.dark(width).open("/login.xhtml");
            browser.assertAccessible("login-dark-" + width);
        }
        browser.phone().open("/login.xhtml");
        browser.assertAccessible("login-light-390");
    }

    private String refusal(String userName, String password) {
        Page page = browser.signInAs(userName, password);
        Locator alert = page.getByRole(AriaRole.ALERT);
        alert.waitFor();
        return alert.textContent();
    }

    private Cookie session() {
        return browser.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
