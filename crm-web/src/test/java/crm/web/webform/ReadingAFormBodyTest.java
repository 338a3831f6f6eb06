package crm.web.webform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingAFormBodyTest {
    @Test
    void names_and_values_are_decoded_and_of_several_the_first_that_is_not_empty_holds() {
        FormBody body = read("lastName=M%C3%BCller+Lang&a=&a=2&a=3&=x&lonely&b=1%3D2%26");

        assertThat(body.readable()).isTrue();
        assertThat(body.values())
                .containsEntry("lastName", "Müller Lang")
                .containsEntry("a", "2")
                .containsEntry("b", "1=2&")
                .hasSize(3);
    }

    @Test
    void broken_escapes_too_many_fields_and_too_much_are_noticed_and_the_rest_is_kept() {
        assertThat(read("a=%zz&b=1")).isEqualTo(new FormBody(java.util.Map.of("b", "1"), false));
        String many = IntStream.range(0, 5_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(read(many).readable()).isFalse();
        assertThat(read(many).values()).hasSize(FormBody.FIELDS);
        FormBody longer = read("a=1&b=" + "x".repeat(FormBody.BYTES));
        assertThat(longer.readable()).isFalse();
        assertThat(longer.values()).containsEntry("a", "1");
    }

    @Test
    void an_unknown_character_set_is_noticed() {
        byte[] sent = "a=1".getBytes(StandardCharsets.US_ASCII);

        assertThat(FormBody.of(sent, StandardCharsets.UTF_8, false).readable()).isFalse();
        assertThat(FormBody.of("a=%FC".getBytes(StandardCharsets.US_ASCII), Charset.forName("windows-1252"), true)
                        .values())
                .containsEntry("a", "ü");
    }

    @Test
    void what_an_old_page_sends_is_not_lost() {
        assertThat(read("lastName=M%FCller-%D6%DFi").values()).containsEntry("lastName", "Müller-Ößi");
    }

    private static FormBody read(String body) {
        return FormBody.of(body.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8, true);
    }
}
