package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShapingTheRoleTreeTest {
    private final DirectoryFixture house = new DirectoryFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void the_tree_shows_each_role_before_those_below_it_and_counts_users() {
        assertThat(house.roles("root", RoleService::tree))
                .extracting(RoleRow::name)
                .containsExactly("Top", "Sales", "North", "South", "Service");
        assertThat(house.role("Top").usersBelow()).isEqualTo(3);
        assertThat(house.role("North").users()).isEqualTo(2);
        assertThat(house.role("North").depth()).isEqualTo(2);
        assertThat(house.role("Sales").children()).isEqualTo(2);
    }

    @Test
    void a_role_moves_with_all_below_it() {
        move("root", "Sales", "Service");

        assertThat(house.roles("root", RoleService::tree))
                .extracting(RoleRow::name)
                .containsExactly("Top", "Service", "Sales", "North", "South");
        assertThat(house.audited()).contains("role.moved").contains("\"to\": \"Service\"");
    }

    @Test
    void a_role_never_comes_to_lie_below_itself() {
        assertThatThrownBy(() -> move("root", "Top", "North")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> move("root", "Top", "Top")).isInstanceOf(InvalidException.class);
    }

    @Test
    void two_moves_at_once_close_no_cycle() throws Exception {
        EditRole serviceUnderSales = moving("Service", "Sales");
        EditRole salesUnderService = moving("Sales", "Service");

        Throwable refused = house.whileUncommitted(
                entities -> DirectoryFixture.roles(entities, "root").edit(serviceUnderSales),
                () -> house.database.run(
                        entities -> DirectoryFixture.roles(entities, "root").edit(salesUnderService)));

        assertThat(refused).isInstanceOf(InvalidException.class);
        assertThat(house.role("Service").parentId())
                .isEqualTo(house.role("Sales").id());
        assertThat(house.role("Sales").parentId()).isEqualTo(house.role("Top").id());
    }

    @Test
    void who_administers_only_roles_moves_neither_his_own_nor_others_below_it() {
        assertThatThrownBy(() -> move("planner", "North", "Top")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> move("planner", "South", "North")).isInstanceOf(DeniedException.class);

        move("planner", "South", "Service");

        assertThat(house.role("South").parentId())
                .isEqualTo(house.role("Service").id());
    }

    @Test
    void who_administers_only_roles_brings_nobody_below_himself_by_way_of_a_new_role() {
        int trap = house.roles(
                "planner", door -> door.create("Trap", house.role("North").id()));
        UserDetail ben = house.user("ben");
        RoleRow north = house.role("North");

        assertThatThrownBy(() -> place("planner", ben, trap)).isInstanceOf(DeniedException.class);
        place("root", ben, trap);
        place("planner", house.user("ben"), north.id());

        assertThat(house.user("ben").roleName()).isEqualTo("North");
    }

    @Test
    void who_administers_only_roles_opens_no_records_to_himself() {
        open("root", "North", AccessLevel.NONE);
        open("root", "South", AccessLevel.NONE);

        assertThatThrownBy(() -> open("planner", "North", AccessLevel.READ)).isInstanceOf(DeniedException.class);
        open("planner", "South", AccessLevel.READ);

        assertThat(house.role("North").contactAccess()).isEqualTo(AccessLevel.NONE);
        assertThat(house.role("South").contactAccess()).isEqualTo(AccessLevel.READ);
    }

    @Test
    void a_change_on_the_strength_of_an_old_tree_is_a_conflict() {
        EditRole old = moving("South", "Service");
        move("root", "South", "Top");

        assertThatThrownBy(() -> house.<Void>roles("root", door -> {
                    door.edit(old);
                    return null;
                }))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void names_are_unique_whatever_their_case() {
        RoleRow sales = house.role("Sales");

        assertThatThrownBy(() -> house.roles("root", door -> door.create("SERVICE", null)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> rename(sales, " service ")).isInstanceOf(InvalidException.class);
        rename(sales, "SALES");

        assertThat(house.role("SALES").id()).isEqualTo(sales.id());
    }

    @Test
    void only_a_role_on_which_nobody_depends_is_deleted() {
        int lonely = house.roles(
                "root", door -> door.create("Lonely", house.role("Service").id()));

        assertThatThrownBy(() -> delete("Service")).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> delete("South")).isInstanceOf(DeniedException.class);
        delete("Lonely");

        assertThat(house.roles("root", RoleService::tree))
                .extracting(RoleRow::id)
                .doesNotContain(lonely);
    }

    @Test
    void a_role_says_what_account_owners_have_on_children() {
        RoleRow sales = house.role("Sales");
        house.<Void>roles("root", door -> {
            door.edit(new EditRole(
                    sales.id(), sales.version(), "Sales", sales.parentId(), AccessLevel.NONE, AccessLevel.READ));
            return null;
        });

        assertThat(house.role("Sales").contactAccess()).isEqualTo(AccessLevel.NONE);
        assertThat(house.role("Sales").opportunityAccess()).isEqualTo(AccessLevel.READ);
    }

    private EditRole moving(String role, String under) {
        RoleRow moved = house.role(role);
        return new EditRole(
                moved.id(),
                moved.version(),
                moved.name(),
                house.role(under).id(),
                moved.contactAccess(),
                moved.opportunityAccess());
    }

    private void move(String caller, String role, String under) {
        EditRole command = moving(role, under);
        house.<Void>roles(caller, door -> {
            door.edit(command);
            return null;
        });
    }

    private void rename(RoleRow role, String name) {
        house.<Void>roles("root", door -> {
            door.edit(new EditRole(
                    role.id(), role.version(), name, role.parentId(), role.contactAccess(), role.opportunityAccess()));
            return null;
        });
    }

    private void place(String caller, UserDetail user, int roleId) {
        house.<Void>users(caller, door -> {
            door.placeIn(user.id(), user.version(), roleId);
            return null;
        });
    }

    private void open(String caller, String role, AccessLevel contacts) {
        RoleRow opened = house.role(role);
        house.<Void>roles(caller, door -> {
            door.edit(new EditRole(
                    opened.id(),
                    opened.version(),
                    opened.name(),
                    opened.parentId(),
                    contacts,
                    opened.opportunityAccess()));
            return null;
        });
    }

    private void delete(String name) {
        RoleRow role = house.role(name);
        house.<Void>roles("root", door -> {
            door.delete(role.id(), role.version());
            return null;
        });
    }
}
