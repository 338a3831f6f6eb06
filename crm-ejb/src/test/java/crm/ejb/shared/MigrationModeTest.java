package crm.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationModeTest {
    @Test
    void an_operator_who_says_nothing_gets_migrations() {
        assertThat(MigrationMode.from(Map.of())).isEqualTo(MigrationMode.AUTO);
    }

    @Test
    void the_variable_is_read_in_any_case() {
        assertThat(MigrationMode.from(Map.of("CRM_MIGRATE", " Verify "))).isEqualTo(MigrationMode.VERIFY);
    }

    @Test
    void a_misspelt_mode_stops_the_start() {
        assertThatThrownBy(() -> MigrationMode.from(Map.of("CRM_MIGRATE", "atuo")))
                .hasMessageContaining("CRM_MIGRATE is 'atuo'");
    }
}
