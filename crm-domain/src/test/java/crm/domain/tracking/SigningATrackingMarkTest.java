package crm.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningATrackingMarkTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "x123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final TrackingMark image = new TrackingMark(42, SignalKind.EMAIL_OPENED, "n-1_Z", null);
    private final TrackingMark link =
            new TrackingMark(42, SignalKind.LINK_CLICKED, "n-2", "https://example.test/a%20b?x=1&y=ü#z");

    @Test
    void what_was_signed_is_read_again() {
        assertThat(TrackingMark.read(image.sign(SECRET), SECRET)).contains(image);
        assertThat(TrackingMark.read(link.sign(SECRET), SECRET)).contains(link);
        assertThat(link.target()).isEqualTo("https://example.test/a%20b?x=1&y=%C3%BC#z");
        assertThat(link.sign(SECRET)).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void what_somebody_else_signed_or_changed_is_nothing() {
        String signed = link.sign(SECRET);
        String forged = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("42 LINK_CLICKED n https://evil.test".getBytes(StandardCharsets.UTF_8))
                + signed.substring(signed.indexOf('.'));

        assertThat(TrackingMark.read(link.sign(OTHER), SECRET)).isEmpty();
        assertThat(TrackingMark.read(forged, SECRET)).isEmpty();
        for (int i = 0; i < signed.length(); i++) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            assertThat(TrackingMark.read(changed, SECRET)).as(changed).isNotEqualTo(java.util.Optional.of(image));
        }
        for (String nothing : new String[] {null, "", ".", "a.b", "%.%", "x", "A".repeat(9000) + ".A"}) {
            assertThat(TrackingMark.read(nothing, SECRET)).isEmpty();
        }
    }

    @Test
    void a_link_leads_to_web_pages_only() {
        for (String bad : new String[] {
            "javascript:alert(1)", "ftp://a.test", "/inside", "https:", "https://u:p@a.test", "no address", "//a.test"
        }) {
            assertThatThrownBy(() -> new TrackingMark(1, SignalKind.LINK_CLICKED, "n", bad))
                    .as(bad)
                    .isInstanceOf(InvalidException.class);
        }
        assertThatThrownBy(() -> new TrackingMark(1, SignalKind.CALL_HELD, "n", null))
                .isInstanceOf(InvalidException.class);
    }
}
