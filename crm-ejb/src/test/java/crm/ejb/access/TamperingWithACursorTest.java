package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.InvalidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingWithACursorTest {
    private static final long ID = 7;

    @ParameterizedTest
    @CsvSource({
        "timestamptz, 2026-11-21 20:00:00+00",
        "timestamptz, 2026-11-21 20:00:00.123456+00",
        "timestamptz, 2026-11-21 20:00:00.1+05:30",
        "timestamptz, 1885-01-01 00:00:00-00:53:28",
        "date, 2026-12-31",
        "integer, -3",
        "numeric, 1234.50",
        "numeric, -1",
        "text, vogt lena"
    })
    void what_the_database_wrote_is_read_back(String type, String value) {
        Sort sort = new Sort("by", "column", type);
        Cursor written = new Cursor("by", value, ID);

        assertThat(Cursor.decode(written.encode(), sort)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "timestamptz, abc",
        "timestamptz, infinity",
        "timestamptz, now",
        "timestamptz, 2020-13-45 00:00:00+00",
        "date, x",
        "date, 2026-02-30",
        "integer, 99999999999",
        "integer, 1.5",
        "numeric, NaN",
        "numeric, 1e9999999",
        "numeric, 1-1"
    })
    void a_value_the_database_could_not_read_is_refused_before_it_is_asked(String type, String value) {
        String tampered = new Cursor("by", value, ID).encode();

        assertThatThrownBy(() -> Cursor.decode(tampered, new Sort("by", "column", type)))
                .isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "%%%", "Ynk", "YnkKNwo", "b3RoZXIKNwp2YWx1ZQ", "YnkKOTk5OTk5OTk5OTk5OTk5OTk5OTkKdg"})
    void what_is_no_cursor_of_the_sort_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, new Sort("by", "column", "date")))
                .isInstanceOf(InvalidException.class);
    }
}
