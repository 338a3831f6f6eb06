package crm.domain.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingAFormTest {
    @Test
    void the_form_has_what_it_asks_for_a_trap_and_no_script() {
        String html = new FormMarkup(form("email", "employees", "interested", "description"), word -> "<" + word + ">")
                .html("https://crm.example/web-to-lead/x?a=1&b=\"2\"");

        assertThat(html)
                .contains("action=\"https://crm.example/web-to-lead/x?a=1&amp;b=&quot;2&quot;\"")
                .contains("<input type=\"text\" maxlength=\"80\" name=\"lastName\" required>")
                .contains("<input type=\"email\" maxlength=\"200\" name=\"email\">")
                .contains("<input type=\"number\" min=\"0\" name=\"employees\">")
                .contains("<input type=\"checkbox\" value=\"true\" name=\"interested\">")
                .contains("<textarea rows=\"5\" maxlength=\"32000\" name=\"description\">")
                .contains("name=\"" + FormMarkup.HONEYPOT + "\" tabindex=\"-1\"")
                .contains("&lt;submit&gt;")
                .doesNotContain("<submit>", "<script", "onclick");
    }

    @Test
    void what_is_ours_to_say_is_not_asked_for() {
        assertThat(form("rating", "source", "ownerId", "score", "status", "email")
                        .fields())
                .containsExactly("lastName", "email");
        assertThat(WebFormProfile.ASKABLE).doesNotContain("rating", "source", "channel");
    }

    @Test
    void what_was_typed_becomes_a_lead_and_the_rest_is_not_looked_at() {
        FormReading reading = new FormReading(
                form("firstName", "email", "employees", "annualRevenue", "interested"),
                Map.of(
                        "firstName", " Ada ",
                        "lastName", "Lovelace",
                        "email", "ada@example.com",
                        "employees", "12",
                        "annualRevenue", "10.50",
                        "interested", "on",
                        "company", "Not asked for",
                        "rating", "HOT"));

        LeadProfile lead = reading.profile();

        assertThat(reading.problems()).isEmpty();
        assertThat(lead.name()).isEqualTo("Ada Lovelace");
        assertThat(lead.employees()).isEqualTo(12);
        assertThat(lead.annualRevenue()).isEqualByComparingTo("10.5");
        assertThat(lead.interested()).isTrue();
        assertThat(lead.company()).isNull();
        assertThat(lead.rating()).isNull();
        assertThat(lead.source()).isEqualTo(LeadSource.WEB_FORM);
        assertThat(lead.channel()).isEqualTo(Channel.INBOUND);
    }

    @Test
    void wrong_values_are_named_by_their_fields() {
        FormReading reading = new FormReading(
                form("email", "employees", "annualRevenue"),
                Map.of("email", "no mail", "employees", "-1", "annualRevenue", "1e9"));
        reading.profile();

        assertThat(reading.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("lastName", "email", "employees", "annualRevenue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "javascript:alert(1)",
                "//www.example.com/",
                "https://www.example.com@evil.example/",
                "https://www.example.com.evil.example/",
                "https:///x",
                "https://www.example.com:8443/",
                " x",
                "/thanks"
            })
    void the_browser_goes_on_to_named_sites_alone(String address) {
        ReturnHosts hosts = ReturnHosts.of(" www.example.com, Example.org:8080 ,");

        assertThatThrownBy(() -> hosts.require(address)).isInstanceOf(InvalidException.class);
        hosts.require("https://WWW.example.com/thanks?x=1");
        hosts.require("http://example.org:8080/");
        hosts.require(null);
        assertThatThrownBy(() -> ReturnHosts.of(null).require("https://www.example.com/"))
                .isInstanceOf(InvalidException.class);
    }

    private static WebFormProfile form(String... fields) {
        return new WebFormProfile(
                "Contact us", List.of(fields), LeadSource.WEB_FORM, null, null, "en", null, 1, false, true);
    }
}
