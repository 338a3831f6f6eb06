package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.DefaultLevel;
import crm.domain.shared.RecordType;
import crm.oracle.DefaultAccess;
import crm.oracle.Kind;
import crm.oracle.Setting;
import crm.oracle.Settings;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultCombinationsTest {
    private int legal;
    private int refused;

    @Test
    void every_combination_of_defaults_is_allowed_or_refused_as_the_clause_says() {
        for (DefaultAccess leads : DefaultAccess.values()) {
            for (DefaultAccess accounts : DefaultAccess.values()) {
                for (DefaultAccess contacts : DefaultAccess.values()) {
                    for (DefaultAccess opportunities : DefaultAccess.values()) {
                        compare(new Settings(of(leads), of(accounts), of(contacts), of(opportunities)));
                    }
                }
            }
        }
        assertThat(legal).isEqualTo(104);
        assertThat(refused).isEqualTo(625 - 104);
    }

    private void compare(Settings settings) {
        Map<RecordType, AccessDefault> byType = new EnumMap<>(RecordType.class);
        for (Kind kind : Kind.values()) {
            DefaultLevel level = DefaultLevel.valueOf(settings.of(kind).access().name());
            byType.put(RecordType.valueOf(kind.name()), new AccessDefault(level, true));
        }
        boolean allowed = new AccessDefaults(byType).check().isAllowed();
        assertThat(allowed).as("%s", settings).isEqualTo(settings.areLegal());
        legal += allowed ? 1 : 0;
        refused += allowed ? 0 : 1;
    }

    private static Setting of(DefaultAccess access) {
        return new Setting(access, true);
    }
}
