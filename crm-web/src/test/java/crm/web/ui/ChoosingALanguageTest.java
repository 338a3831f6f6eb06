package crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoosingALanguageTest {

    @Test
    void the_first_wish_that_is_offered_wins() {
        List<Locale> wishes = List.of(Locale.FRANCE, Locale.forLanguageTag("de-CH"), Locale.UK);
        assertThat(Languages.firstOf(Collections.enumeration(wishes))).isEqualTo(Locale.GERMANY);
    }

    @Test
    void a_language_that_is_not_offered_never_becomes_the_locale() {
        assertThat(Languages.find("fr")).isEmpty();
        assertThat(Languages.find("de'};alert(1)")).isEmpty();
        assertThat(Languages.find(null)).isEmpty();
        assertThat(Languages.firstOf(Collections.emptyEnumeration())).isEqualTo(Languages.DEFAULT);
    }
}
