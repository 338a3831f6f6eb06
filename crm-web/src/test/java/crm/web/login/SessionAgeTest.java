package crm.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionAgeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void half_an_hour_without_use_ends_a_session() {
        assertThat(BrowserSession.isStale(NOON, NOON, NOON.plus(Duration.ofMinutes(30))))
                .isFalse();
        assertThat(BrowserSession.isStale(
                        NOON, NOON, NOON.plus(Duration.ofMinutes(30)).plusMillis(1)))
                .isTrue();
    }

    @Test
    void twelve_hours_end_even_a_session_in_use() {
        Instant later = NOON.plus(Duration.ofHours(12)).plusMillis(1);

        assertThat(BrowserSession.isStale(NOON, later, later)).isTrue();
    }

    @Test
    void the_operator_chooses_the_idle_time() {
        assertThat(BrowserSession.idle(null)).isEqualTo(Duration.ofMinutes(30));
        assertThat(BrowserSession.idle(" 90 ")).isEqualTo(Duration.ofMinutes(90));
        assertThatThrownBy(() -> BrowserSession.idle("soon")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void without_a_token_of_the_operator_nothing_fits() {
        assertThat(OperatorToken.fits(null, "")).isFalse();
        assertThat(OperatorToken.fits(" ", " ")).isFalse();
        assertThat(OperatorToken.fits("secret", "secret")).isTrue();
        assertThat(OperatorToken.fits("secret", "Secret")).isFalse();
    }
}
