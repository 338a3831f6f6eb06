package crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers at the address that web forms send to. */
class SendingToWebFormsIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void the_answer_is_the_same_whatever_becomes_of_what_was_sent_and_begins_no_session() {
        String key = form("alike", null);
        Map<String, HttpResponse<String>> answers = new TreeMap<>();
        answers.put("accepted", send(key, "lastName=Alike&email=alike%40example.com", FORM));
        answers.put("trapped", send(key, "lastName=Bot&fax_extension=1", FORM));
        answers.put("invalid", send(key, "email=nonsense", FORM));
        answers.put("broken escapes", send(key, "lastName=%zz", FORM));
        answers.put("no form", send(key, "{\"lastName\": \"Json\"}", "application/json"));
        answers.put("many fields", send(key, many(5_000), FORM));
        answers.put("long", send(key, "lastName=Long&description=" + "x".repeat(200_000), FORM));
        answers.put("unknown form", send("0".repeat(25), "lastName=Nobody", FORM));
        answers.put("no key", send("NO%20KEY/x", "lastName=Nobody", FORM));

        String expected = answers.get("accepted").body();
        assertThat(expected).contains("Thank you");
        answers.forEach((what, answer) -> {
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(answer.body()).as(what).isEqualTo(expected);
            assertThat(answer.headers().allValues("Set-Cookie")).as(what).isEmpty();
        });
        assertThat(Suite.ask("select string_agg(concat_ws(' ', status, reason), ', ' order by id) from web_submission"
                        + " where form_id = (select id from web_form where key = '" + key + "')"))
                .isEqualTo("ACCEPTED, QUARANTINED HONEYPOT, QUARANTINED INVALID, QUARANTINED UNREADABLE,"
                        + " QUARANTINED UNREADABLE, QUARANTINED UNREADABLE, QUARANTINED UNREADABLE");
        assertThat(Suite.ask("select count(*) from lead where last_name in ('Bot', 'Json', 'Long', 'Nobody')"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"})
    void nothing_but_post_is_answered(String method) {
        HttpResponse<String> answer =
                Http.send(HttpRequest.newBuilder(Suite.address("/web-to-lead/" + form("post", null)))
                        .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(403, 405);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void umlauts_arrive_in_the_character_set_they_were_sent_in(String charset) {
        String key = form("charset", null);

        send(
                key,
                "lastName=" + URLEncoder.encode("Müller-Ößi", Charset.forName(charset)),
                FORM + "; charset=" + charset);

        assertThat(Suite.ask("select content ->> 'lastName' from web_submission order by id desc limit 1"))
                .isEqualTo("Müller-Ößi");
    }

    @Test
    void the_browser_goes_on_to_the_page_the_form_names_and_no_value_makes_a_header() {
        String key = form("onward", "https://www.example.com/thanks");

        HttpResponse<String> answer =
                send(key, "lastName=x%0d%0aSet-Cookie:%20a=b&returnTo=https%3A%2F%2Fevil.example", FORM);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://www.example.com/thanks");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(send(key, "fax_extension=1", FORM).statusCode()).isEqualTo(303);
    }

    @Test
    void a_flood_is_answered_like_a_calm_sea_and_counted() {
        String key = form("flood", null);
        for (int i = 0; i < 45; i++) {
            assertThat(send(key, "lastName=Wave+" + i, FORM).statusCode()).isEqualTo(200);
        }

        assertThat(Suite.ask("select count(*) from lead where last_name like 'Wave %'"))
                .isEqualTo("10");
        assertThat(Suite.ask("select count(*) from web_submission s join web_form f on f.id = s.form_id where f.key = '"
                        + key + "' and s.reason = 'LIMIT'"))
                .isEqualTo("10");
    }

    private static HttpResponse<String> send(String key, String body, String type) {
        return Http.post(
                "/web-to-lead/" + key,
                body.getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                type,
                "Accept-Language",
                "en");
    }

    private static String many(int fields) {
        return IntStream.range(0, fields).mapToObj(i -> "f" + i + "=" + i).collect(Collectors.joining("&"));
    }

    private static String form(String name, String returnTo) {
        String unique = name + Long.toString(System.nanoTime(), 36);
        String key = (unique + "0".repeat(25)).substring(0, 25).replaceAll("[^a-z0-9]", "0");
        Suite.change("insert into web_form (id, key, name, fields, source, return_to, locale, owner_id)"
                + " select nextval('web_form_seq'), '" + key + "', 'Form " + key
                + "', '{firstName,lastName,email,description}', 'WEB_FORM', "
                + (returnTo == null ? "null" : "'" + returnTo + "'") + ", 'en', min(id) from queue");
        return key;
    }
}
