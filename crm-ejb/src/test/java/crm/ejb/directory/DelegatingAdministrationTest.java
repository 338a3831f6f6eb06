package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.ejb.access.Organisation;
import crm.ejb.access.Reach;
import crm.ejb.access.Reach.Newcomers;
import crm.fixture.House;
import crm.fixture.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code dora}, in Sales, administers what lies below her: North and South with their people. */
class DelegatingAdministrationTest {
    private static final String PASSWORD = "green-Ladder-77";

    private final DirectoryFixture house = new DirectoryFixture();
    private int delegated;
    private int readers;

    @BeforeEach
    void delegate() {
        house.database.run(entities -> {
            People people = new People(entities);
            delegated = people.permissions(
                    "Delegated", Set.of(Permission.DELEGATED_ADMIN, Permission.LEAD_READ, Permission.LEAD_EDIT));
            readers = people.permissions("Contacts too", Set.of(Permission.LEAD_READ, Permission.CONTACT_READ));
            people.user("dora", entities.find(crm.domain.directory.Role.class, role("Sales")), Set.of(delegated));
            people.user("sid", entities.find(crm.domain.directory.Role.class, role("Service")), Set.of(house.workers));
        });
    }

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void she_sees_her_part_of_the_directory_and_no_more() {
        assertThat(house.roles("dora", RoleService::tree))
                .extracting(RoleRow::name)
                .containsExactly("Sales", "North", "South");
        assertThat(house.users("dora", door -> door.list(UserFilter.ALL, Paging.first(20)))
                        .rows())
                .extracting(UserRow::userName)
                .containsExactlyInAnyOrder("anna", "ben", "planner");
        assertThatThrownBy(() -> house.roles("dora", door -> door.view(role("Sales"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as("dora", door -> door.view(id("sid")))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as("dora", door -> door.view(id("root")))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void she_makes_and_changes_people_and_roles_below_her() {
        int carla = create("carla", "North", Set.of(house.workers));
        int east = house.roles("dora", door -> door.create("East", role("Sales")));
        as("dora", door -> door.placeIn(carla, house.user("carla").version(), east));
        as("dora", door -> door.setPassword(id("anna"), PASSWORD));
        as("dora", door -> door.deactivate(id("ben"), house.user("ben").version()));

        assertThat(house.user("carla").roleName()).isEqualTo("East");
        assertThat(house.user("ben").active()).isFalse();
    }

    @Test
    void beyond_her_part_she_changes_nothing() {
        refused(DeniedException.class, () -> create("eve", "Top", Set.of()));
        refused(DeniedException.class, () -> create("eve", "Sales", Set.of()));
        refused(DeniedException.class, () -> create("eve", null, Set.of()));
        refused(NotFoundException.class, () -> as("dora", door -> door.setPassword(id("root"), PASSWORD)));
        refused(NotFoundException.class, () -> place("sid", "North"));
        refused(NotFoundException.class, () -> place("dora", "Top"));
        refused(DeniedException.class, () -> place("anna", "Service"));
        refused(DeniedException.class, () -> edit("Sales", "Top", AccessLevel.EDIT));
        refused(DeniedException.class, () -> edit("Service", "Sales", AccessLevel.EDIT));
        refused(DeniedException.class, () -> edit("North", "Top", AccessLevel.EDIT));
        refused(DeniedException.class, () -> house.roles("dora", door -> door.create("Free", null)));
    }

    @Test
    void she_gives_no_permission_she_lacks_and_becomes_nobody_who_has_one() {
        refused(DeniedException.class, () -> create("eve", "North", Set.of(readers)));
        refused(DeniedException.class, () -> as("dora", door -> door.setPassword(id("planner"), PASSWORD)));
        assertThat(house.user("planner").roleName()).isEqualTo("North");
    }

    @Test
    void she_puts_nobody_where_he_sees_through_a_confidential_circle_what_she_does_not() {
        house.database.run(entities -> {
            House office = new House(entities, "root");
            office.sql()
                    .update(crm.ejb.shared.SqlText.of(
                            "insert into public_group (id, name, confidential) values (1, 'Board', true)"));
            office.sql()
                    .update(crm.ejb.shared.SqlText.of(
                            "insert into public_group_member select 1, id, kind from grantee where kind = 'ROLE' and role_id = ?",
                            role("South")));
            office.sql()
                    .update(crm.ejb.shared.SqlText.of(
                            "insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)"
                                    + " select 1, 'LEAD', 'OWNER', 'Board', s.id, t.id, 'READ' from grantee s, grantee t"
                                    + " where s.user_id = ? and t.group_id = 1",
                            id("sid")));
        });

        refused(DeniedException.class, () -> create("eve", "South", Set.of(house.workers)));
        refused(DeniedException.class, () -> place("anna", "South"));
        refused(DeniedException.class, () -> as("dora", door -> door.setPassword(id("ben"), PASSWORD)));
        create("eve", "North", Set.of(house.workers));
    }

    @Test
    void no_sequence_of_what_she_is_allowed_raises_her_or_anybody_as_whom_she_could_sign_in() {
        Organisation before = organisation();
        Reach limit = Reach.of(before, id("dora"));
        Random random = new Random(20261121);
        List<Runnable> done = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Runnable act = act(random, step);
            try {
                act.run();
                done.add(act);
            } catch (RuntimeException refused) {
                assertThat(refused)
                        .isInstanceOfAny(
                                DeniedException.class,
                                NotFoundException.class,
                                crm.domain.shared.InvalidException.class);
            }
            Organisation after = organisation();
            Newcomers newcomers = Newcomers.between(before, after);
            assertThat(limit.covers(Reach.of(after, id("dora")), newcomers)).isTrue();
            after.members().stream()
                    .filter(member -> newcomers.users().get(member.id()))
                    .forEach(member -> {
                        Reach reach = Reach.of(after, member.id());
                        assertThat(limit.covers(reach, newcomers)).isTrue();
                        assertThat(limit.lacking(reach)).isEmpty();
                    });
        }
        assertThat(done).hasSizeGreaterThan(8);
    }

    private Runnable act(Random random, int step) {
        List<String> roles = List.of("Top", "Sales", "Service", "North", "South");
        List<String> people = List.of("anna", "ben", "dora", "planner", "sid", "root");
        String role = roles.get(random.nextInt(roles.size()));
        String other = roles.get(random.nextInt(roles.size()));
        String person = people.get(random.nextInt(people.size()));
        Set<Integer> sets = List.of(Set.of(house.workers), Set.of(delegated), Set.of(readers), Set.of(house.everything))
                .get(random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> () -> create("new" + step, role, sets);
            case 1 -> () -> place(person, role);
            case 2 -> () -> edit(role, other, AccessLevel.values()[random.nextInt(3)]);
            case 3 -> () -> house.roles("dora", door -> door.create("Role " + step, role(role)));
            case 4 -> () -> as("dora", door -> door.setPassword(id(person), PASSWORD));
            default ->
                () -> as("dora", door -> {
                    UserDetail user = house.user(person);
                    door.edit(new EditUser(user.id(), user.version(), user.profile(), role(role), sets));
                });
        };
    }

    private Organisation organisation() {
        return house.database.call(
                entities -> new House(entities, "root").access().organisation());
    }

    private static void refused(Class<? extends RuntimeException> how, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(how);
    }

    private int create(String userName, String role, Set<Integer> sets) {
        CreateUser command = new CreateUser(
                DirectoryFixture.profile(userName, "Zander"), role == null ? null : role(role), sets, PASSWORD);
        return house.users("dora", door -> door.create(command));
    }

    private void place(String userName, String role) {
        UserDetail user = house.user(userName);
        as("dora", door -> door.placeIn(user.id(), user.version(), role(role)));
    }

    private void edit(String name, String parent, AccessLevel children) {
        RoleRow row = house.role(name);
        house.roles("dora", door -> {
            door.edit(new EditRole(row.id(), row.version(), row.name(), role(parent), children, children));
            return null;
        });
    }

    private int role(String name) {
        return house.role(name).id();
    }

    private int id(String userName) {
        return house.user(userName).id();
    }

    private void as(String caller, Consumer<UserService> call) {
        house.users(caller, door -> {
            call.accept(door);
            return null;
        });
    }
}
