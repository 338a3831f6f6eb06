package crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingNumbersTest {

    @Test
    void a_number_is_read_as_the_language_writes_it() {
        assertThat(DecimalConverter.parse("1,250,000.5", Locale.UK)).isEqualByComparingTo("1250000.5");
        assertThat(DecimalConverter.parse("1.250.000,5", Locale.GERMANY)).isEqualByComparingTo("1250000.5");
    }

    @Test
    void a_number_followed_by_something_else_is_refused() {
        assertThatThrownBy(() -> DecimalConverter.parse("12abc", Locale.UK)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> DecimalConverter.parse("abc", Locale.UK)).isInstanceOf(ArithmeticException.class);
    }
}
