package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import crm.ejb.shared.Sql;
import crm.fixture.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingUpTest {
    private static final Database database = Database.fresh();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void nothing() {
        change("delete from setup_token");
        change("delete from crm_user");
        change("delete from owner");
    }

    @Test
    void a_token_can_be_spent_once_and_takes_all_others_with_it() {
        String first = make();
        String second = make();

        assertThat(spend(second)).isTrue();
        assertThat(spend(second)).isFalse();
        assertThat(spend(first)).isFalse();
    }

    @Test
    void a_wrong_guess_spends_nothing() {
        String token = make();

        assertThat(spend("guess")).isFalse();
        assertThat(spend(token)).isTrue();
    }

    @Test
    void a_token_expires() {
        String token = make();
        change("update setup_token set expires_at = now()");

        assertThat(spend(token)).isFalse();
    }

    @Test
    void the_database_does_not_know_the_token() {
        String token = make();

        assertThat(database.<String>call(entities -> (String)
                        entities.createNativeQuery("select encode(token_hash, 'escape') from setup_token", String.class)
                                .getSingleResult()))
                .doesNotContain(token);
    }

    @Test
    void setting_up_is_open_only_without_users() {
        assertThat(database.<Boolean>call(entities -> new SetupTokens(new Sql(entities)).areOpen()))
                .isTrue();
        change("insert into owner (id, kind) values (1, 'USER')");
        change("insert into crm_user (id, user_name, last_name, display_name, email, active)"
                + " values (1, 'ann', 'Ann', 'Ann', 'ann@example.com', false)");

        assertThat(database.<Boolean>call(entities -> new SetupTokens(new Sql(entities)).areOpen()))
                .as("an inactive user is a user")
                .isFalse();
    }

    private static String make() {
        return database.call(entities -> new SetupTokens(new Sql(entities)).make());
    }

    private static boolean spend(String token) {
        return database.call(entities -> new SetupTokens(new Sql(entities)).spend(token));
    }

    private static void change(String sql) {
        database.run(entities -> entities.createNativeQuery(sql).executeUpdate());
    }
}
