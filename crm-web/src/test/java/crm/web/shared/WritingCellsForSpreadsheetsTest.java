package crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingCellsForSpreadsheetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 89 1",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =HYPERLINK(\"x\")",
                "\u00A0\u2003=1",
                "\n@x"
            })
    void what_could_be_a_formula_begins_with_an_apostrophe(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "a=b", "'=1", "49-89", " x"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertThat(SafeCell.of(null)).isEmpty();
    }
}
