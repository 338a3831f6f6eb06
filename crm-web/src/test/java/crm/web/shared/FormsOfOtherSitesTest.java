package crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormsOfOtherSitesTest {
    private static final String HOST = "crm.example:8443";

    @Test
    void what_the_browser_says_in_one_word_decides() {
        assertThat(SameOrigin.isOwn("same-origin", null, HOST)).isTrue();
        assertThat(SameOrigin.isOwn("same-site", "https://" + HOST, HOST)).isFalse();
        assertThat(SameOrigin.isOwn("cross-site", "https://" + HOST, HOST)).isFalse();
        assertThat(SameOrigin.isOwn("none", null, HOST)).isFalse();
    }

    @Test
    void a_browser_that_does_not_is_asked_for_the_page() {
        assertThat(SameOrigin.isOwn(null, "https://" + HOST, HOST)).isTrue();
        assertThat(SameOrigin.isOwn(null, "https://" + HOST + "/lead/list.xhtml?a=b", "CRM.example:8443"))
                .isTrue();
        assertThat(SameOrigin.isOwn(null, "https://crm.example", HOST)).isFalse();
        assertThat(SameOrigin.isOwn(null, "https://crm.example:8443.evil.example", HOST))
                .isFalse();
        assertThat(SameOrigin.isOwn(null, "https://crm.example:8443@evil.example", HOST))
                .isFalse();
    }

    @Test
    void who_says_nothing_or_nonsense_is_refused() {
        for (String page : new String[] {null, "null", "", "::", "crm.example:8443"}) {
            assertThat(SameOrigin.isOwn(null, page, HOST)).as("%s", page).isFalse();
        }
        assertThat(SameOrigin.isOwn(null, "https://" + HOST, null)).isFalse();
    }
}
