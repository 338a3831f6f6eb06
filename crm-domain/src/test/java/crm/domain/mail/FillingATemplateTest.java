package crm.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.InvalidException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillingATemplateTest {
    private static final TemplateProfile THANKS =
            new TemplateProfile("Thanks", "Thank you, {name}", "Dear {salutation} {lastName},\n\nthank you {company}");

    @Test
    void blanks_are_filled_and_empty_ones_leave_nothing() {
        Letter letter = fill(Map.of("name", "Ada Lovelace", "lastName", "Lovelace"));

        assertThat(letter.subject()).isEqualTo("Thank you, Ada Lovelace");
        assertThat(letter.body()).isEqualTo("Dear  Lovelace,\n\nthank you");
    }

    @Test
    void a_value_makes_no_header_no_line_and_no_blank_of_its_own() {
        Letter letter = fill(Map.of(
                "name",
                "Ada\r\nBcc: all@example.com",
                "lastName",
                "{company} $1 \\ \r\n.\r\nQUIT",
                "company",
                "Engines"));

        assertThat(letter.subject()).doesNotContain("\r", "\n", "Bcc");
        assertThat(letter.body()).contains("Dear  {company} $1 \\ . QUIT,").endsWith("thank you Engines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "www.evil", "evil.example/x", "win at evil.com", "a@b"})
    void a_value_that_looks_like_a_web_address_is_left_out(String value) {
        assertThat(fill(Map.of("company", value)).body()).endsWith("thank you");
    }

    @Test
    void a_long_value_is_shortened() {
        assertThat(fill(Map.of("name", "x".repeat(500))).subject()).hasSize("Thank you, ".length() + 80);
    }

    @Test
    void a_blank_that_does_not_exist_is_refused_with_its_name() {
        assertThatThrownBy(() -> new TemplateProfile("Thanks", "Hi", "Dear {pasword}"))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(
                                invalid.problems().get(0).reason().args())
                        .first()
                        .isEqualTo("pasword"));
        assertThatThrownBy(() -> new TemplateProfile(" ", null, "")).isInstanceOf(InvalidException.class);
    }

    private static Letter fill(Map<String, String> values) {
        return THANKS.fill("ada@example.com", values::get);
    }
}
