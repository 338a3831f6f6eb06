package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Migrations are told apart by number, run once, and are never edited once released. */
class MigrationsTest {
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z][a-z0-9_]*\\.sql");
    private static final Pattern UNSAFE = Pattern.compile(
            "\\b(drop\\s+database|create\\s+user|grant\\s+all|alter\\s+system|password\\s+')",
            Pattern.CASE_INSENSITIVE);

    private final List<Source> migrations = House.sources(
                    House.ROOT.resolve("crm-ejb/src/main/resources/db/migration"), ".sql")
            .toList();

    @Test
    void a_migration_is_named_by_number_and_feature() {
        assertThat(migrations).isNotEmpty();
        assertThat(migrations)
                .extracting(migration -> migration.path().getFileName().toString())
                .allMatch(name -> NAME.matcher(name).matches());
        assertThat(NAME.matcher("V1__Lead.sql").matches()).isFalse();
    }

    @Test
    void no_number_is_given_twice() {
        assertThat(migrations)
                .extracting(migration -> migration.name().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void migrations_leave_the_server_alone() {
        assertThat(migrations.stream()
                        .filter(migration -> UNSAFE.matcher(migration.text()).find()))
                .extracting(Source::where)
                .isEmpty();
        assertThat(UNSAFE.matcher("ALTER SYSTEM SET x = 1").find()).isTrue();
    }
}
