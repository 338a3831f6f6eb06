package crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WritingForAReaderTest {

    private final Formats english = new Formats(null, Locale.UK, ZoneId.of("Europe/London"));
    private final Formats german = new Formats(null, Locale.GERMANY, ZoneId.of("Europe/Berlin"));

    @Test
    void money_has_no_cents_if_there_are_none() {
        assertThat(english.money(new BigDecimal("12500.00"), "EUR")).isEqualTo("€12,500");
        assertThat(english.money(new BigDecimal("12500.50"), "EUR")).isEqualTo("€12,500.50");
        assertThat(german.money(new BigDecimal("12500"), "EUR")).isEqualTo("12.500\u00a0€");
    }

    @Test
    void the_time_zone_decides_the_day() {
        Instant late = Instant.parse("2026-06-30T22:30:00Z");
        assertThat(english.day(late)).isEqualTo("30 Jun 2026");
        assertThat(german.day(late)).isEqualTo("01.07.2026");
    }

    @Test
    void nothing_is_written_for_nothing() {
        assertThat(english.date((LocalDate) null)).isEmpty();
        assertThat(english.money(null, "EUR")).isEmpty();
        assertThat(english.relative(null)).isEmpty();
    }

    @Test
    void initials_are_the_first_letters_of_the_first_and_last_word() {
        assertThat(english.initials("Noor van Dijk")).isEqualTo("ND");
        assertThat(english.initials("grace.okafor")).isEqualTo("go");
        assertThat(english.initials("  ")).isEmpty();
    }
}
