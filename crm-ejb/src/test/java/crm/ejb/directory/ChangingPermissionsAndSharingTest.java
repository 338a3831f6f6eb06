package crm.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.RecordType;
import crm.fixture.House;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingPermissionsAndSharingTest {
    private final DirectoryFixture house = new DirectoryFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void a_set_is_made_changed_and_deleted_while_nobody_has_it() {
        int id = house.sets("root", door -> door.create("Readers", "See leads", Set.of(Permission.LEAD_READ)));
        change("root", id, Set.of(Permission.LEAD_READ, Permission.ACCOUNT_READ));

        PermissionSetDetail readers = house.sets("root", door -> door.view(id));
        assertThat(readers.permissions()).containsExactlyInAnyOrder(Permission.LEAD_READ, Permission.ACCOUNT_READ);
        sets("root", door -> door.delete(id, readers.version()));
        assertThat(house.sets("root", PermissionSetService::list))
                .extracting(PermissionSetRow::id)
                .doesNotContain(id);
    }

    @Test
    void a_set_in_use_is_not_deleted_and_a_name_is_given_once() {
        assertThatThrownBy(() -> sets("root", door -> door.delete(house.workers, 0)))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> house.sets("root", door -> door.create("WORK", null, Set.of())))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void nobody_puts_a_permission_into_a_set_that_he_lacks() {
        int delegates = house.sets("root", door -> door.create("Delegate", null, Set.of(Permission.PERMISSION_ADMIN)));
        UserDetail anna = house.user("anna");
        house.users("root", door -> {
            door.edit(new EditUser(
                    anna.id(), anna.version(), anna.profile(), anna.roleId(), Set.of(house.workers, delegates)));
            return null;
        });

        assertThatThrownBy(() -> change("anna", delegates, Set.of(Permission.PERMISSION_ADMIN, Permission.AUDIT_READ)))
                .isInstanceOf(DeniedException.class);
        change("anna", delegates, Set.of(Permission.PERMISSION_ADMIN, Permission.LEAD_READ));
    }

    @Test
    void the_last_administrators_set_keeps_what_makes_him_one() {
        assertThatThrownBy(() -> change("root", house.everything, Set.of(Permission.USER_ADMIN)))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void what_a_set_loses_its_users_lose_at_once() {
        assertThat(mayReadLeads("anna")).isTrue();

        change("root", house.workers, Set.of(Permission.LEAD_EDIT));

        assertThat(mayReadLeads("anna")).isFalse();
    }

    @Test
    void settings_that_contradict_each_other_are_refused_with_the_reason() {
        AccessDefaults shipped = house.sharing("root", SharingService::defaults);
        AccessDefaults odd = shipped.with(RecordType.OPPORTUNITY, new AccessDefault(DefaultLevel.PUBLIC_READ, true));

        assertThatThrownBy(() -> share(odd)).isInstanceOfSatisfying(DeniedException.class, refused -> assertThat(
                        refused.reason().key())
                .isEqualTo("access.default.opportunityWiderThanAccount"));
        assertThat(house.sharing("root", SharingService::defaults)).isEqualTo(shipped);
    }

    @Test
    void settings_that_agree_hold_from_the_commit_on() {
        AccessDefaults open = house.sharing("root", SharingService::defaults)
                .with(RecordType.LEAD, new AccessDefault(DefaultLevel.PUBLIC_READ, false));

        share(open);

        assertThat(house.sharing("root", SharingService::defaults)).isEqualTo(open);
        assertThat(house.audited()).contains("sharing.default").contains("PUBLIC_READ");
    }

    @Test
    void owners_to_choose_are_active_and_may_read_the_type() {
        UserDetail ben = house.user("ben");
        house.users("root", door -> {
            door.deactivate(ben.id(), ben.version());
            return null;
        });

        assertThat(owners(RecordType.LEAD, null))
                .contains("anna", "clerk", "root")
                .doesNotContain("ben");
        assertThat(owners(RecordType.ACCOUNT, null)).containsExactly("root");
        assertThat(owners(RecordType.LEAD, "an")).containsExactly("anna", "planner");
    }

    private List<String> owners(RecordType type, String text) {
        return house.database.call(entities -> new OwnerLookupService(new Colleagues(new House(entities, "anna").sql()))
                .find(type, text).stream().map(Colleague::name).toList());
    }

    private boolean mayReadLeads(String userName) {
        return house.database.call(entities -> {
            House rooms = new House(entities, userName);
            return rooms.organisations()
                    .current(rooms.sql())
                    .member(userName)
                    .orElseThrow()
                    .may(Permission.LEAD_READ);
        });
    }

    private void change(String caller, int id, Set<String> permissions) {
        PermissionSetDetail set = house.sets("root", door -> door.view(id));
        sets(caller, door -> door.change(new ChangePermissionSet(id, set.version(), set.name(), null, permissions)));
    }

    private void sets(String caller, Consumer<PermissionSetService> call) {
        house.sets(caller, door -> {
            call.accept(door);
            return null;
        });
    }

    private void share(AccessDefaults wanted) {
        house.sharing("root", door -> {
            door.change(wanted);
            return null;
        });
    }
}
