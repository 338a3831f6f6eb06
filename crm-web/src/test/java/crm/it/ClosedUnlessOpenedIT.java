package crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedUnlessOpenedIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/lead/list.xhtml",
                "/lead/view.xhtml?id=1",
                "/no/such/page.xhtml",
                "/WEB-INF/web.xml",
                "/login.xhtml/x",
                "/login.xhtml;x=y/../index.xhtml"
            })
    void a_stranger_sees_no_page_but_sign_in(String path) {
        assertThat(Http.get(path).statusCode()).isIn(302, 400, 404);
        assertThat(Http.get(path).body()).doesNotContain("/sign-out");
    }

    @Test
    void an_update_of_a_page_without_session_is_told_to_go_to_sign_in() {
        HttpResponse<String> answer = Http.get("/lead/list.xhtml", "Faces-Request", "partial/ajax");

        assertThat(answer.body()).contains("<partial-response><redirect url=\"/login.xhtml?to=%2Flead%2Flist.xhtml\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi", "/api/leads"})
    void tools_are_refused_without_the_right_token(String path) {
        assertThat(Http.get(path).statusCode()).isEqualTo(401);
        assertThat(Http.get(path).headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(Http.get(path, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void the_operators_token_opens_metrics_and_openapi() {
        String token = "Bearer " + Suite.METRICS_TOKEN;

        assertThat(Http.get("/metrics", "Authorization", token).statusCode()).isEqualTo(200);
        assertThat(Http.get("/openapi", "Authorization", token).statusCode())
                .as("there is no document as long as there is no API")
                .isIn(200, 404);
    }

    @Test
    void the_operators_token_opens_no_page() {
        assertThat(Http.get("/index.xhtml", "Authorization", "Bearer " + Suite.METRICS_TOKEN)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void health_answers_everybody_and_tells_little() {
        HttpResponse<String> answer = Http.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("jdbc", "postgres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login.xhtml", "/health/ready", "/metrics", "/no/such/page", "/lead/list.xhtml"})
    void every_answer_carries_the_security_headers(String path) {
        var headers = Http.get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'none'"));
    }

    @Test
    void scripts_run_only_with_the_nonce_of_their_page() {
        assertThat(Http.get("/login.xhtml").headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'.*"))
                .noneMatch(policy -> policy.contains("unsafe-eval"));
    }

    @Test
    void the_server_does_not_say_what_it_is() {
        var headers = Http.get("/login.xhtml").headers();

        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void behind_a_proxy_with_tls_the_session_cookie_is_secure() {
        assertThat(Http.get("/login.xhtml", "X-Forwarded-Proto", "https")
                        .headers()
                        .allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && cookie.contains("Secure"));
    }

    @Test
    void the_database_password_is_not_in_the_log() {
        assertThat(Suite.log()).noneMatch(line -> line.contains("pass:word"));
    }
}
