package crm.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/lead/list.xhtml", "/lead/view.xhtml?id=7&tab=history", "/a%20b"})
    void a_path_inside_is_kept(String path) {
        assertThat(new ReturnAddress(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "lead",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/a\tb",
                "/ä"
            })
    void anything_a_browser_could_take_for_another_host_is_dropped(String path) {
        assertThat(new ReturnAddress(path).path()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login.xhtml", "/login.xhtml?to=/x", "/setup.xhtml", "/jakarta.faces.resource/x.css.xhtml"})
    void sign_in_does_not_lead_back_to_itself(String path) {
        assertThat(new ReturnAddress(path).path()).isEmpty();
    }

    @Test
    void it_travels_as_one_parameter() {
        assertThat(new ReturnAddress("/lead/view.xhtml?id=7&x=y").asQuery())
                .isEqualTo("?to=%2Flead%2Fview.xhtml%3Fid%3D7%26x%3Dy");
        assertThat(new ReturnAddress("/").asQuery()).isEmpty();
    }
}
