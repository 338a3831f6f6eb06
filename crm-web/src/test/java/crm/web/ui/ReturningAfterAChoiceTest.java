package crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturningAfterAChoiceTest {

    @Test
    void one_comes_back_to_the_page_with_its_question() {
        assertThat(PreferenceChoice.inside("/lead/list.xhtml?sort=name&dir=asc"))
                .isEqualTo("/lead/list.xhtml?sort=name&dir=asc");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nSet-Cookie: x", "lead", "/ä"
            })
    void nothing_leads_out_of_the_application(String path) {
        assertThat(PreferenceChoice.inside(path)).isEqualTo("/");
    }
}
