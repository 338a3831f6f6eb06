package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.PasswordHash;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdministeringUsersTest {
    private static final String PASSWORD = "green-Ladder-77";

    private final DirectoryFixture house = new DirectoryFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void a_new_user_has_a_place_functions_and_a_password() {
        int id = create("root", "carla", Set.of(house.workers));

        UserDetail carla = house.user("carla");
        assertThat(carla.id()).isEqualTo(id);
        assertThat(carla.active()).isTrue();
        assertThat(carla.roleName()).isEqualTo("North");
        assertThat(carla.permissionSetNames()).containsExactly("Work");
        assertThat(new PasswordHash(passwordOf(id)).fits(PASSWORD)).isTrue();
        assertThat(house.audited()).contains("user.created").doesNotContain(PASSWORD);
    }

    @Test
    void a_user_name_is_given_once_and_every_wrong_field_is_named() {
        assertThatThrownBy(() -> create("root", "ANNA", Set.of())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> create("root", "not a name", Set.of())).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> as("root", door -> door.setPassword(id("anna"), "anna-12345678")))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void the_pages_of_the_list_join_both_ways() {
        Slice<UserRow> first = page(UserFilter.ALL, new Paging("name", false, null, null, 2));
        Slice<UserRow> second = page(UserFilter.ALL, new Paging("name", false, first.next(), null, 2));
        Slice<UserRow> back = page(UserFilter.ALL, new Paging("name", false, null, second.previous(), 2));

        assertThat(first.rows()).extracting(UserRow::userName).containsExactly("anna", "ben");
        assertThat(second.rows()).extracting(UserRow::userName).containsExactly("clerk", "planner");
        assertThat(back).isEqualTo(first);
        assertThat(first.previous()).isNull();
        assertThat(first.count().value()).isEqualTo(5);
    }

    @Test
    void users_are_found_by_words_role_and_state() {
        as("root", door -> door.deactivate(id("ben"), house.user("ben").version()));

        assertThat(page(new UserFilter("ÁNNA", null, null), Paging.first(10)).rows())
                .extracting(UserRow::userName)
                .containsExactly("anna");
        assertThat(page(new UserFilter(null, false, null), Paging.first(10)).rows())
                .extracting(UserRow::userName)
                .containsExactly("ben");
        assertThat(page(new UserFilter(null, null, house.role("North").id()), Paging.first(10))
                        .rows())
                .extracting(UserRow::userName)
                .containsExactlyInAnyOrder("planner", "anna");
    }

    @Test
    void nobody_gives_what_he_lacks() {
        assertThatThrownBy(() -> create("clerk", "carla", Set.of(house.everything)))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> edit("clerk", "anna", Set.of(house.workers, house.everything)))
                .isInstanceOf(DeniedException.class);

        edit("clerk", "anna", Set.of(house.workers, house.clerks));

        assertThat(house.user("anna").permissionSetNames()).containsExactly("Clerk", "Work");
    }

    @Test
    void nobody_takes_over_a_more_powerful_account() {
        assertThatThrownBy(() -> as("clerk", door -> door.setPassword(id("root"), PASSWORD)))
                .isInstanceOf(DeniedException.class);

        as("clerk", door -> door.setPassword(id("anna"), PASSWORD));
    }

    @Test
    void who_is_not_a_full_administrator_does_not_place_himself() {
        assertThatThrownBy(() -> place("planner", "planner", "Top")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> place("clerk", "clerk", "Top")).isInstanceOf(DeniedException.class);

        place("planner", "anna", "South");
        place("root", "root", "Top");

        assertThat(house.user("anna").roleName()).isEqualTo("South");
        assertThat(house.user("root").roleName()).isEqualTo("Top");
    }

    @Test
    void the_last_administrator_stays() {
        assertThatThrownBy(() -> edit("root", "root", Set.of())).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> deactivate("root", "root")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> deactivate("clerk", "root")).isInstanceOf(DeniedException.class);
    }

    @Test
    void an_administrator_without_a_password_cannot_sign_in_and_does_not_count() {
        create("root", "second", Set.of(house.everything));
        house.database.run(entities -> entities.createNativeQuery(
                        "update crm_user set password_hash = null where user_name = 'second'")
                .executeUpdate());
        assertThatThrownBy(() -> deactivate("clerk", "root")).isInstanceOf(DeniedException.class);

        as("root", door -> door.setPassword(id("second"), PASSWORD));
        deactivate("clerk", "root");

        assertThat(house.audited()).contains("user.deactivated");
    }

    @Test
    void two_administrators_do_not_put_out_each_other_at_once() throws Exception {
        create("root", "second", Set.of(house.everything));
        int root = id("root");
        int second = id("second");
        int rootVersion = house.user("root").version();
        int secondVersion = house.user("second").version();

        Throwable refused = house.whileUncommitted(
                entities -> DirectoryFixture.users(entities, "root").deactivate(second, secondVersion),
                () -> house.database.run(
                        entities -> DirectoryFixture.users(entities, "clerk").deactivate(root, rootVersion)));

        assertThat(refused).isInstanceOf(DeniedException.class);
        assertThat(house.user("root").active()).isTrue();
        assertThat(house.user("second").active()).isFalse();
    }

    @Test
    void a_deactivated_user_can_do_nothing_from_the_next_call_on_and_comes_back_with_what_he_had() {
        create("root", "second", Set.of(house.everything));
        deactivate("root", "second");

        assertThatThrownBy(() -> deactivate("second", "anna")).isInstanceOf(NotFoundException.class);

        as("root", door -> door.activate(id("second"), house.user("second").version()));
        deactivate("second", "anna");

        assertThat(house.user("anna").active()).isFalse();
        assertThat(house.audited()).contains("user.deactivated").contains("user.activated");
    }

    private int create(String caller, String userName, Set<Integer> sets) {
        return house.users(
                caller,
                door -> door.create(new CreateUser(
                        DirectoryFixture.profile(userName, "Zander"),
                        house.role("North").id(),
                        sets,
                        PASSWORD)));
    }

    private void edit(String caller, String userName, Set<Integer> sets) {
        UserDetail user = house.user(userName);
        as(caller, door -> door.edit(new EditUser(user.id(), user.version(), user.profile(), user.roleId(), sets)));
    }

    private void place(String caller, String userName, String role) {
        UserDetail user = house.user(userName);
        int roleId = house.role(role).id();
        as(caller, door -> door.placeIn(user.id(), user.version(), roleId));
    }

    private void deactivate(String caller, String userName) {
        UserDetail user = house.user(userName);
        as(caller, door -> door.deactivate(user.id(), user.version()));
    }

    private Slice<UserRow> page(UserFilter filter, Paging paging) {
        return house.users("root", door -> door.list(filter, paging));
    }

    private int id(String userName) {
        return house.user(userName).id();
    }

    private String passwordOf(int id) {
        return house.database.call(
                entities -> entities.find(crm.domain.directory.User.class, id).passwordHash());
    }

    private void as(String caller, Consumer<UserService> call) {
        house.users(caller, door -> {
            call.accept(door);
            return null;
        });
    }
}
