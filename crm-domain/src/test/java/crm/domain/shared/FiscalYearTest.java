package crm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2026-01-01, 2026-03-31",
        "1, 2026-03-31, 2026-03-31",
        "1, 2026-04-01, 2026-06-30",
        "1, 2026-11-21, 2026-12-31",
        "2, 2026-01-15, 2026-01-31",
        "2, 2026-02-01, 2026-04-30",
        "12, 2027-12-01, 2028-02-29",
        "10, 2026-12-31, 2026-12-31",
        "6, 2026-11-30, 2026-11-30"
    })
    void a_quarter_ends_on_the_last_day_of_its_third_month(int start, LocalDate day, LocalDate end) {
        assertThat(new FiscalYear(start).quarterEnd(day)).isEqualTo(end);
    }

    @Test
    void there_is_no_thirteenth_month() {
        assertThatThrownBy(() -> new FiscalYear(13)).isInstanceOf(IllegalArgumentException.class);
    }
}
