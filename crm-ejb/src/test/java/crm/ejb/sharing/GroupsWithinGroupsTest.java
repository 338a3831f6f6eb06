package crm.ejb.sharing;

import static crm.domain.access.AccessLevel.READ;
import static crm.domain.directory.GranteeKind.GROUP;
import static crm.domain.directory.GranteeKind.ROLE;
import static crm.domain.directory.GranteeKind.ROLE_AND_BELOW;
import static crm.domain.directory.GranteeKind.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.CircleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.ejb.directory.GranteeLookupService;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeRow;
import crm.ejb.directory.RoleRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsWithinGroupsTest {
    private final SharingFixture house = new SharingFixture();

    @BeforeEach
    void a_lead_of_anna() {
        house.lead("anna", "Abel", "DE");
    }

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void a_group_opens_to_its_members_their_superiors_and_those_of_groups_within() {
        int inner = group("Inner", false, house.grantee(ROLE, "Partners"));
        int outer = group("Outer", false, house.grantee(GROUP, "Inner"));
        house.ownerRule(house.grantee(USER, "anna"), house.grantee(GROUP, "Outer"), READ);

        assertThat(house.sees("dora")).containsExactly("Abel READ");
        assertThat(house.sees("ally")).containsExactly("Abel READ");
        edit(inner, true, house.grantee(ROLE, "Partners"));
        assertThat(house.sees("ally")).isEmpty();
        assertThat(house.sees("dora")).containsExactly("Abel READ");
        edit(outer, false);
        assertThat(house.sees("dora")).isEmpty();
    }

    @Test
    void a_group_that_would_contain_itself_is_refused_in_words() {
        int one = group("One", false);
        int two = group("Two", false, house.grantee(GROUP, "One"));
        group("Three", false, house.grantee(GROUP, "Two"));

        assertThatThrownBy(() -> edit(one, false, house.grantee(GROUP, "Three")))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(
                                refused.problems().get(0).reason().key())
                        .isEqualTo("sharing.refused.cycle"));
        assertThatThrownBy(() -> edit(two, false, house.grantee(GROUP, "Two"))).isInstanceOf(InvalidException.class);
    }

    @Test
    void of_two_halves_of_a_loop_made_at_once_one_is_refused() throws Exception {
        int one = group("One", false);
        int two = group("Two", false);
        int granteeOne = house.grantee(GROUP, "One");
        int granteeTwo = house.grantee(GROUP, "Two");

        List<Throwable> refused = atOnce(() -> edit(one, false, granteeTwo), () -> edit(two, false, granteeOne));

        assertThat(refused).hasSize(1).first().isInstanceOf(InvalidException.class);
    }

    @Test
    void of_two_moves_that_close_a_circle_of_roles_at_once_one_is_refused() throws Exception {
        RoleRow dach = role("DACH");
        RoleRow uk = role("UK");

        List<Throwable> refused = atOnce(() -> move(dach, uk.id()), () -> move(uk, dach.id()));

        assertThat(refused).hasSize(1).first().isInstanceOf(InvalidException.class);
    }

    @Test
    void what_is_used_is_not_deleted_and_the_reason_names_where() {
        int inner = group("Inner", false);
        group("Outer", false, house.grantee(GROUP, "Inner"));
        int target = group("Target", false);
        house.ownerRule(house.grantee(ROLE_AND_BELOW, "Partners"), house.grantee(GROUP, "Target"), READ);

        assertThat(whyNotDeleted(inner)).isEqualTo("directory.refused.usedByCircles [Inner, Outer]");
        assertThat(whyNotDeleted(target)).startsWith("directory.refused.usedByRules [Target, Rule ");
        RoleRow partners = role("Partners");
        house.change("update crm_user set role_id = null where user_name = 'dora'");
        assertThatThrownBy(() -> house.roles(door -> {
                    door.delete(partners.id(), partners.version());
                    return null;
                }))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void a_group_nobody_uses_is_deleted_once_and_a_name_is_given_once() {
        int id = group("Alone", true, house.grantee(USER, "ben"));

        assertThatThrownBy(() -> group("ALONE", false)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> delete(id, 3)).isInstanceOf(ConflictException.class);
        delete(id, 0);

        assertThat(house.groups("root", GroupService::list)).isEmpty();
        assertThat(house.audited()).contains("group.created", "USER ben", "group.deleted");
    }

    @Test
    void queues_are_no_members_and_strangers_are_none_either() {
        house.queues("root", door -> door.create(new CircleProfile("Inbound", null, false), Set.of()));

        assertThatThrownBy(() -> group("Odd", false, house.grantee(GranteeKind.QUEUE, "Inbound")))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> group("Odd", false, 987_654)).isInstanceOf(InvalidException.class);
    }

    @Test
    void everybody_and_every_circle_is_found_by_a_part_of_the_name() {
        group("Partner desk", false);

        assertThat(found("PART", EnumSet.allOf(GranteeKind.class)))
                .containsExactly("GROUP Partner desk", "ROLE Partners", "ROLE_AND_BELOW Partners");
        assertThat(found("do", Set.of(USER))).containsExactly("USER dora");
        assertThat(found("%", EnumSet.allOf(GranteeKind.class))).isEmpty();
    }

    private List<String> found(String text, Set<GranteeKind> kinds) {
        return house.inside("dora", rooms -> new GranteeLookupService(new GranteeNames(rooms.sql()))
                .find(text, kinds).stream()
                        .map(row -> row.kind() + " " + row.name())
                        .toList());
    }

    private int group(String name, boolean confidential, Integer... members) {
        return house.groups("root", door -> door.create(new CircleProfile(name, null, confidential), Set.of(members)));
    }

    private Void edit(int id, boolean confidential, Integer... members) {
        return house.groups("root", door -> {
            CircleDetail group = door.view(id);
            door.edit(new EditCircle(
                    id,
                    group.version(),
                    new CircleProfile(group.profile().name(), null, confidential),
                    Set.of(members)));
            assertThat(door.view(id).members()).extracting(GranteeRow::id).containsExactlyInAnyOrder(members);
            return null;
        });
    }

    private Void delete(int id, int version) {
        return house.groups("root", door -> {
            door.delete(id, version);
            return null;
        });
    }

    private String whyNotDeleted(int id) {
        try {
            delete(id, 0);
            return "deleted";
        } catch (DeniedException denied) {
            return denied.reason().key() + " " + denied.reason().args();
        }
    }

    private RoleRow role(String name) {
        return house.roles(door -> door.tree().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private Void move(RoleRow role, int parentId) {
        return house.roles(door -> {
            door.edit(new crm.ejb.directory.EditRole(
                    role.id(), role.version(), role.name(), parentId, role.contactAccess(), role.opportunityAccess()));
            return null;
        });
    }

    private static List<Throwable> atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Throwable>> outcomes =
                    List.of(threads.submit(() -> refusal(start, one)), threads.submit(() -> refusal(start, other)));
            return java.util.Arrays.asList(
                            outcomes.get(0).get(), outcomes.get(1).get())
                    .stream()
                    .filter(Objects::nonNull)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Throwable refusal(CyclicBarrier start, Callable<Void> work) throws Exception {
        start.await();
        try {
            work.call();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
