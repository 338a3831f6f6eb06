package crm.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void it_fits_the_password_it_was_made_from_and_no_other() {
        PasswordHash hash = PasswordHash.of("correct horse battery");

        assertThat(hash.fits("correct horse battery")).isTrue();
        assertThat(hash.fits("correct horse batterY")).isFalse();
        assertThat(hash.fits("")).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(PasswordHash.of("same").encoded())
                .isNotEqualTo(PasswordHash.of("same").encoded());
    }

    @Test
    void it_is_made_at_the_strength_of_today() {
        assertThat(PasswordHash.of("any").encoded()).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void one_made_with_fewer_iterations_still_fits() {
        // "password", 1000 iterations, salt "salt", 20 bytes: made with another implementation (Python's hashlib)
        PasswordHash old = new PasswordHash("PBKDF2WithHmacSHA512:1000:c2FsdA==:r+bFUweFtsxrHGRTOEcxvV7kMu4=");

        assertThat(old.fits("password")).isTrue();
    }

    @Test
    void nobodys_hash_fits_nothing_one_can_type() {
        assertThat(PasswordHash.NOBODYS.fits("")).isFalse();
    }

    @Test
    void it_never_shows_itself() {
        assertThat(PasswordHash.of("secret")).hasToString("PasswordHash");
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> new PasswordHash("secret")).hasMessageContaining("not a password hash");
    }
}
