package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.PasswordHash;
import crm.fixture.Database;
import crm.fixture.House;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private static final String OFFICE = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.7";
    private static final String HASH = PasswordHash.of("right").encoded();
    private static final Database database = Database.fresh();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void onlyAnn() {
        change("delete from sign_in_failure");
        change("delete from sign_in_address");
        change("delete from audit_event");
        change("delete from crm_user");
        change("delete from owner");
        change("insert into owner (id, kind) values (1, 'USER')");
        change(
                "insert into crm_user (id, user_name, last_name, display_name, email, password_hash, sessions_valid_from)"
                        + " values (1, 'ann', 'Ann', 'Ann', 'ann@example.com', '" + HASH
                        + "', now() - interval '1 day')");
    }

    @Test
    void a_known_active_user_with_a_password_has_an_account() {
        assertThat(account("ann")).isPresent();
        assertThat(account("bob")).isEmpty();
    }

    @Test
    void a_deactivated_user_has_none() {
        change("update crm_user set active = false");

        assertThat(account("ann")).isEmpty();
    }

    @Test
    void after_five_failures_an_address_must_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(reserve("ann", OFFICE)).isTrue();
        }

        assertThat(reserve("ann", OFFICE)).isFalse();
        assertThat(reserve("ann", ELSEWHERE))
                .as("the same account from elsewhere")
                .isTrue();
        assertThat(reserve("bob", OFFICE)).as("another account from there").isTrue();
    }

    @Test
    void an_unknown_account_is_held_up_just_the_same() {
        for (int i = 0; i < 5; i++) {
            assertThat(reserve("nobody", OFFICE)).isTrue();
        }

        assertThat(reserve("nobody", OFFICE)).isFalse();
    }

    @Test
    void the_wait_ends_by_itself_and_is_never_longer_than_a_quarter_of_an_hour() {
        for (int i = 0; i < 40; i++) {
            reserve("ann", OFFICE);
            change("update sign_in_failure set blocked_until = now(), last_failed_at = now() - interval '16 minutes'");
        }
        reserve("ann", OFFICE);

        assertThat(remainingWait()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        change("update sign_in_failure set blocked_until = blocked_until - interval '15 minutes'");
        assertThat(reserve("ann", OFFICE)).isTrue();
    }

    @Test
    void success_forgets_the_failures() {
        for (int i = 0; i < 5; i++) {
            reserve("ann", OFFICE);
        }
        succeed("ann", OFFICE);

        assertThat(reserve("ann", OFFICE)).isTrue();
    }

    @Test
    void guesses_from_everywhere_do_not_lock_the_user_out_where_she_came_from_before() {
        succeed("ann", OFFICE);
        for (int i = 0; i < 40; i++) {
            reserve("ann", "203.0.113." + i);
        }

        assertThat(reserve("ann", ELSEWHERE)).as("an address nobody knows").isFalse();
        assertThat(reserve("ann", OFFICE)).as("her own address").isTrue();
    }

    @Test
    void an_address_that_tries_many_accounts_is_held_up() {
        for (int i = 0; i < 100; i++) {
            reserve("user" + i, ELSEWHERE);
        }

        assertThat(reserve("ann", ELSEWHERE)).isFalse();
        assertThat(reserve("ann", OFFICE)).isTrue();
    }

    @Test
    void a_session_belongs_to_its_user_with_the_permissions_of_now() {
        SignedIn session = succeed("ann", OFFICE).orElseThrow();
        change("delete from permission_set_permission");
        change("delete from user_permission_set");
        change("insert into permission_set (id, name) values (7, 'Sales') on conflict do nothing");
        change("insert into permission_set_permission values (7, 'LEAD_READ'), (7, 'LEAD_EDIT')");
        change("insert into user_permission_set values (1, 7)");

        assertThat(caller(session)).hasValueSatisfying(caller -> {
            assertThat(caller.userName()).isEqualTo("ann");
            assertThat(caller.permissions()).containsExactlyInAnyOrder("LEAD_READ", "LEAD_EDIT");
        });

        change("delete from user_permission_set");
        assertThat(caller(session))
                .hasValueSatisfying(caller -> assertThat(caller.permissions()).isEmpty());
    }

    @Test
    void deactivation_and_a_new_password_end_a_session() {
        SignedIn session = succeed("ann", OFFICE).orElseThrow();

        change("update crm_user set active = false");
        assertThat(caller(session)).isEmpty();

        change("update crm_user set active = true");
        assertThat(caller(session)).isPresent();

        change("update crm_user set sessions_valid_from = clock_timestamp()");
        assertThat(caller(session)).isEmpty();
    }

    @Test
    void somebody_deactivated_while_the_password_was_checked_gets_no_session() {
        SignIns.Account account = account("ann").orElseThrow();
        change("update crm_user set active = false");

        assertThat(database.<Optional<SignedIn>>call(
                        entities -> signIns(entities).succeed(account, "ann", OFFICE)))
                .isEmpty();
    }

    private static boolean reserve(String name, String address) {
        return database.call(entities -> signIns(entities).reserve(name, address));
    }

    private static Optional<SignIns.Account> account(String name) {
        return database.call(entities -> signIns(entities).account(name));
    }

    private static Optional<SignedIn> succeed(String name, String address) {
        return database.call(entities ->
                signIns(entities).succeed(signIns(entities).account(name).orElseThrow(), name, address));
    }

    private static Optional<Caller> caller(SignedIn session) {
        return database.call(entities -> signIns(entities).caller(session));
    }

    private static SignIns signIns(EntityManager entities) {
        return new SignIns(entities, new House(entities, "ann").news());
    }

    private static Duration remainingWait() {
        Instant until = database.call(entities ->
                (Instant) entities.createNativeQuery("select blocked_until from sign_in_failure", Instant.class)
                        .getSingleResult());
        return Duration.between(Instant.now(), until);
    }

    private static void change(String sql) {
        database.run(entities -> entities.createNativeQuery(sql).executeUpdate());
    }
}
