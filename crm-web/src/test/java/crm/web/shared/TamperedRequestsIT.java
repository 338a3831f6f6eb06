package crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import crm.it.Suite;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperedRequestsIT {
    private static final String LENAS_LEAD = "select l.id from lead l join crm_user u on u.id = l.owner_id"
            + " where u.user_name = 'lena' and l.converted_at is null and l.deleted_at is null and l.email is not null"
            + " order by l.id limit 1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lead/list.xhtml;jsessionid=1",
                "/%2e/lead/list.xhtml",
                "/lead%2flist.xhtml",
                "/lead/list.faces",
                "/faces/lead/list.xhtml",
                "/login.xhtml;/../lead/list.xhtml",
                "/jakarta.faces.resource/../lead/list.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/list.xhtml.xhtml?ln=lead",
                "/%57EB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/resources/crm/crm.js",
                "/search.json;x=y?q=a",
                "/transfer/lines?id=1"
            })
    void no_spelling_of_an_address_leads_a_stranger_in(String path) {
        HttpResponse<String> answer = new Visitor().get(path);

        assertThat(answer.statusCode()).isIn(301, 302, 400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("/sign-out", "<web-app", "Manifest-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
    void no_verb_leads_a_stranger_in(String verb) {
        assertThat(new Visitor().send(verb, "/lead/list.xhtml").statusCode()).isIn(302, 400, 405, 501);
    }

    @Test
    void what_a_list_is_asked_may_make_no_sense_but_breaks_nothing() {
        Visitor lena = new Visitor().signIn("lena");
        for (String list : new String[] {"lead", "account", "contact", "opportunity"}) {
            for (String question : new String[] {
                "sort=none",
                "sort=name%00",
                "dir=x",
                "after=x",
                "before=%00",
                "after=Y3JlYXRlZAoxCmFiYw",
                "text=%00",
                "text=%ff%fe",
                "text=%25_%5c",
                "text=" + "a".repeat(3_000),
                "status=%00",
                "view=x",
                "sort=created&after=Y3JlYXRlZAo5OTk5OTk5OTk5OTk5OTk5OTk5OQoyMDIwLTAxLTAx"
            }) {
                assertThat(lena.get("/" + list + "/list.xhtml?" + question).statusCode())
                        .as("%s?%s", list, question)
                        .isIn(200, 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-1", "9223372036854775808", "99999999999999999999", "1%00", "%D9%A1", "1e3"})
    void an_id_that_is_none_is_not_found(String id) {
        Visitor lena = new Visitor().signIn("lena");

        assertThat(lena.get("/lead/view.xhtml?id=" + id).statusCode()).isEqualTo(404);
        assertThat(lena.get("/conversion/convert.xhtml?id=" + id).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory/users.xhtml",
                "/directory/roles.xhtml",
                "/directory/permissionSets.xhtml",
                "/directory/sharing.xhtml",
                "/audit/list.xhtml",
                "/transfer/list.xhtml"
            })
    void a_function_somebody_lacks_answers_like_a_record_he_may_not_see(String path) {
        Visitor lena = new Visitor().signIn("lena");
        HttpResponse<String> unseen = lena.get("/lead/view.xhtml?id=1");
        HttpResponse<String> lacking = lena.get(path);

        assertThat(lacking.statusCode()).isEqualTo(404).isEqualTo(unseen.statusCode());
        assertThat(lacking.body()).hasSameSizeAs(unseen.body());
    }

    @Test
    void the_administrator_sees_every_set_up_page() {
        Visitor admin = new Visitor().signIn("admin");
        for (String page : new String[] {"index", "users", "roles", "permissionSets", "sharing"}) {
            assertThat(admin.get("/directory/" + page + ".xhtml").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_form_without_its_nonce_breaks_into_a_page_of_ours_that_tells_nothing() {
        Visitor lena = new Visitor().signIn("lena");
        String address = "/lead/edit.xhtml";
        for (String nonce : new String[] {null, "", "'><script>"}) {
            Map<String, String> values = nonce == null ? Map.of() : Map.of("primefaces.nonce", nonce);
            HttpResponse<String> answer =
                    lena.submitWithoutNonce(address, lena.get(address).body(), "form", values);

            assertThat(answer.statusCode()).isIn(400, 500);
            assertThat(answer.body()).contains("Something went wrong", "class=\"notice\"");
            assertThat(answer.body()).doesNotContain("CspException", "\tat ", "Payara", "org.apache");
        }
    }

    @Test
    void a_form_of_another_site_neither_signs_out_nor_changes_preferences() {
        Visitor lena = new Visitor().signIn("lena");
        for (String path : new String[] {"/sign-out", "/preferences"}) {
            assertThat(lena.post(path, Map.of(), "Origin", "https://evil.example")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(lena.post(path, Map.of(), "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(lena.post(path, Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(lena.get("/lead/list.xhtml").statusCode()).isEqualTo(200);

        lena.post("/sign-out", Map.of(), "Sec-Fetch-Site", "same-origin");
        assertThat(lena.get("/lead/list.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void who_signs_in_where_somebody_else_was_finds_nothing_of_him() {
        String lead = Suite.ask(LENAS_LEAD);
        String email = Suite.ask("select email from lead where id = " + lead);
        String address = "/lead/edit.xhtml?id=" + lead;
        Visitor browser = new Visitor().signIn("lena");
        String lenas = browser.get(address).body();
        assertThat(lenas).contains(email);

        browser.signIn("graham");

        assertThat(browser.get("/lead/view.xhtml?id=" + lead).statusCode()).isEqualTo(404);
        assertThat(browser.submit(address, lenas, "form", Map.of()).body()).doesNotContain(email);
    }
}
