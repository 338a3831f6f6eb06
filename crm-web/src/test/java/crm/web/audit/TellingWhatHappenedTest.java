package crm.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingWhatHappenedTest {
    private static final Pattern VALUE = Pattern.compile("\\{([a-z]\\w*)}");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void both_languages_speak_of_the_same_values() {
        Properties english = texts("");
        Properties german = texts("_de");
        for (String key : english.stringPropertyNames()) {
            assertThat(values(german.getProperty(key))).as(key).isEqualTo(values(english.getProperty(key)));
        }
        assertThat(values(english.getProperty("audit.event.role.moved"))).contains("who", "role", "from", "to");
    }

    @Test
    void the_address_is_the_question() {
        Map<String, String> asked = Map.of(
                "who", " Lena ", "from", "2024-05-02", "until", "2024-05-02", "area", "DENIED", "record", "lead/17");

        var filter = AuditQuestion.of(asked::get, BERLIN);

        assertThat(filter.who()).isEqualTo("lena");
        assertThat(filter.from()).isEqualTo(Instant.parse("2024-05-01T22:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2024-05-02T22:00:00Z"));
        assertThat(filter.area()).hasToString("DENIED");
        assertThat(filter.record()).hasToString("lead/17");
    }

    @Test
    void what_makes_no_sense_is_not_asked() {
        Map<String, String> asked = Map.of(
                "who", " ", "from", "yesterday", "until", "+999999999-01-01", "area", "denied", "record", "role/1");

        var filter = AuditQuestion.of(asked::get, BERLIN);

        assertThat(filter).isEqualTo(crm.ejb.audit.AuditFilter.ALL);
        assertThat(AuditQuestion.of(name -> "lead/", BERLIN).record()).isNull();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                TellingWhatHappenedTest.class.getResourceAsStream("/crm/web/messages/audit" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
