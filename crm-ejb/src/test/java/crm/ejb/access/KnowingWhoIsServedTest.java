package crm.ejb.access;

import static crm.ejb.access.Firm.bits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.RecordType;
import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowingWhoIsServedTest {
    private final Organisation firm = new Firm().organisation();
    private final Grantees grantees = firm.grantees();
    private final Hierarchy hierarchy = hierarchy();

    private Hierarchy hierarchy() {
        return new Hierarchy(firm.roles().values(), firm.members());
    }

    @Test
    void below_and_above_are_strict_and_through_all_levels() {
        assertThat(hierarchy.in(Firm.INSIDE)).isEqualTo(bits(Firm.RITA, Firm.RALF, Firm.GUS));
        assertThat(hierarchy.below(Firm.TOP)).isEqualTo(bits(Firm.MAX, Firm.RITA, Firm.RALF, Firm.OLGA, Firm.GUS));
        assertThat(hierarchy.below(Firm.SALES)).isEqualTo(bits(Firm.RITA, Firm.RALF, Firm.GUS));
        assertThat(hierarchy.below(Firm.INSIDE)).isEqualTo(new BitSet());
        assertThat(hierarchy.below(null)).isEqualTo(new BitSet());
        assertThat(hierarchy.above(Firm.INSIDE)).isEqualTo(bits(Firm.VERA, Firm.MAX));
        assertThat(hierarchy.above(Firm.TOP)).isEqualTo(new BitSet());
        assertThat(hierarchy.above(null)).isEqualTo(new BitSet());
        assertThat(hierarchy.rolesOf(bits(Firm.RITA, Firm.GUS, Firm.OLGA, Firm.NORA)))
                .isEqualTo(Set.of(Firm.INSIDE, Firm.SERVICE));
        assertThat(hierarchy.tree().isAbove(Firm.TOP, Firm.INSIDE)).isTrue();
    }

    @Test
    void members_are_those_of_all_circles_within_and_owners_those_whose_records_are_meant() {
        assertThat(grantees.members(Firm.CLOSED_GROUP)).isEqualTo(bits(Firm.RITA, Firm.OLGA));
        assertThat(grantees.members(Firm.branch(Firm.SALES))).isEqualTo(bits(Firm.MAX, Firm.RITA, Firm.RALF, Firm.GUS));
        assertThat(grantees.members(Firm.user(Firm.NORA))).isEqualTo(bits(Firm.NORA));
        assertThat(grantees.members(Firm.QUEUE)).isEqualTo(bits(Firm.RITA, Firm.RALF, Firm.GUS));
        assertThat(grantees.owners(Firm.QUEUE)).isEqualTo(bits(Firm.INBOX));
        assertThat(grantees.owners(Firm.OPEN_GROUP)).isEqualTo(bits(Firm.RITA));
        assertThat(grantees.queuesOf(bits(Firm.QUEUE, Firm.OPEN_GROUP))).isEqualTo(bits(Firm.INBOX));
        assertThat(grantees.queuesOf(bits(Firm.OPEN_GROUP))).isEqualTo(new BitSet());
    }

    @Test
    void a_grant_serves_members_and_those_above_them_unless_a_circle_is_closed() {
        assertThat(grantees.served(Firm.user(Firm.RITA))).isEqualTo(bits(Firm.RITA, Firm.MAX, Firm.VERA));
        assertThat(grantees.served(Firm.role(Firm.INSIDE)))
                .isEqualTo(bits(Firm.RITA, Firm.RALF, Firm.GUS, Firm.MAX, Firm.VERA));
        assertThat(grantees.served(Firm.role(Firm.TOP))).isEqualTo(bits(Firm.VERA));
        assertThat(grantees.served(Firm.OPEN_GROUP)).isEqualTo(bits(Firm.RITA, Firm.MAX, Firm.VERA));
        assertThat(grantees.served(Firm.CLOSED_GROUP)).isEqualTo(bits(Firm.RITA, Firm.OLGA));
        assertThat(grantees.served(Firm.user(Firm.NORA))).isEqualTo(bits(Firm.NORA));
    }

    @Test
    void only_groups_and_queues_are_circles_of_their_members() {
        assertThat(grantees.circlesOf(Firm.RITA)).isEqualTo(bits(Firm.OPEN_GROUP, Firm.CLOSED_GROUP, Firm.QUEUE));
        assertThat(grantees.circlesOf(Firm.RALF)).isEqualTo(bits(Firm.QUEUE));
        assertThat(grantees.circlesOf(Firm.MAX)).isEqualTo(new BitSet());
        assertThat(grantees.circleMembers().keySet())
                .containsExactlyInAnyOrder(Firm.OPEN_GROUP, Firm.CLOSED_GROUP, Firm.QUEUE);
    }

    @Test
    void what_serves_a_place_serves_all_who_are_in_it_and_nobody_for_himself() {
        Member max = firm.member(Firm.MAX).orElseThrow();
        BitSet alike = grantees.servingAlike(max, firm.below(max));
        assertThat(alike.get(Firm.user(Firm.MAX))).isFalse();
        assertThat(alike.get(Firm.user(Firm.RITA))).isTrue();
        assertThat(grantees.serving(max, firm.below(max)).get(Firm.user(Firm.MAX)))
                .isTrue();
        assertThat(grantees.servingPlace(null, new BitSet())).isEqualTo(new BitSet());
        assertThat(alike)
                .isEqualTo(bits(
                        Firm.user(Firm.RITA),
                        Firm.user(Firm.RALF),
                        Firm.user(Firm.GUS),
                        Firm.OPEN_GROUP,
                        Firm.QUEUE,
                        Firm.role(Firm.SALES),
                        Firm.role(Firm.INSIDE),
                        Firm.branch(Firm.TOP),
                        Firm.branch(Firm.SALES),
                        Firm.branch(Firm.INSIDE)));
    }

    @Test
    void what_is_handed_out_can_be_changed_without_harm() {
        grantees.members(Firm.OPEN_GROUP).set(Firm.NORA);
        grantees.served(Firm.OPEN_GROUP).set(Firm.NORA);
        Member max = firm.member(Firm.MAX).orElseThrow();
        grantees.servingAlike(max, firm.below(max)).set(Firm.CLOSED_GROUP);
        assertThat(grantees.members(Firm.OPEN_GROUP)).isEqualTo(bits(Firm.RITA));
        assertThat(grantees.servingAlike(max, firm.below(max)).get(Firm.CLOSED_GROUP))
                .isFalse();
    }

    @Test
    void grantees_are_found_by_number_and_by_whom_they_stand_for() {
        assertThat(grantees.of(GranteeKind.GROUP, 2)).isEqualTo(Firm.CLOSED_GROUP);
        assertThatThrownBy(() -> grantees.of(GranteeKind.GROUP, 99)).isInstanceOf(NoSuchElementException.class);
        assertThat(grantees.standingFor(GranteeKind.ROLE_AND_BELOW, Firm.SALES).map(Grantee::id))
                .contains(Firm.branch(Firm.SALES));
        assertThat(grantees.standingFor(GranteeKind.QUEUE, Firm.MAX)).isEmpty();
        assertThat(grantees.find(Firm.QUEUE).map(Grantee::subject)).contains(Firm.INBOX);
        assertThat(grantees.find(1)).isEmpty();
        assertThat(grantees.ofUser(Firm.MAX)).contains(Firm.user(Firm.MAX));
        assertThat(grantees.ofUser(99)).isEmpty();
        assertThat(grantees.all()).hasSize(18);
    }

    @Test
    void circles_are_found_by_their_own_numbers() {
        assertThat(grantees.group(1).map(Circle::name)).contains("Open");
        assertThat(grantees.group(3)).isEmpty();
        assertThat(grantees.queue(Firm.INBOX).map(Circle::name)).contains("Inbox");
        assertThat(grantees.queue(1)).isEmpty();
        assertThat(grantees.groups()).hasSize(2);
        assertThat(grantees.queues()).hasSize(1);
    }

    @Test
    void members_are_found_by_number_and_by_name() {
        assertThat(firm.epoch()).isEqualTo(7);
        assertThat(firm.member(Firm.MAX).map(Member::userName)).contains("user11");
        assertThat(firm.member(99)).isEmpty();
        assertThat(firm.member("user12").map(Member::id)).contains(Firm.RITA);
        assertThat(firm.member("nobody")).isEmpty();
        assertThat(firm.foldedName(firm.member(Firm.MAX).orElseThrow())).isEqualTo("user 11");
        assertThat(firm.role(Firm.SALES).map(RolePlace::name)).contains("Sales");
        assertThat(firm.role(99)).isEmpty();
        assertThat(firm.roleIds()).containsExactlyInAnyOrder(Firm.TOP, Firm.SALES, Firm.INSIDE, Firm.SERVICE);
    }

    @Test
    void children_open_as_the_role_of_the_accounts_owner_says() {
        assertThat(firm.childAccess(Firm.MAX, RecordType.CONTACT)).isEqualTo(AccessLevel.NONE);
        assertThat(firm.childAccess(Firm.MAX, RecordType.OPPORTUNITY)).isEqualTo(AccessLevel.READ);
        assertThat(firm.childAccess(Firm.NORA, RecordType.CONTACT)).isEqualTo(AccessLevel.NONE);
        assertThat(firm.childAccess(99, RecordType.CONTACT)).isEqualTo(AccessLevel.NONE);
        BitSet asked = bits(Firm.MAX, Firm.RITA, Firm.OLGA, Firm.NORA);
        assertThat(firm.openingChildren(asked, RecordType.OPPORTUNITY, AccessLevel.READ))
                .isEqualTo(bits(Firm.MAX, Firm.OLGA));
        assertThat(firm.openingChildren(asked, RecordType.OPPORTUNITY, AccessLevel.EDIT))
                .isEqualTo(bits(Firm.OLGA));
        assertThat(asked).isEqualTo(bits(Firm.MAX, Firm.RITA, Firm.OLGA, Firm.NORA));
    }

    @Test
    void an_organisation_with_somebody_else_in_it_is_another_one() {
        Member moved = new Firm().member(Firm.RITA, Firm.SERVICE);
        Organisation other = firm.with(moved);
        assertThat(other.above(moved)).isEqualTo(bits(Firm.VERA));
        assertThat(firm.above(firm.member(Firm.RITA).orElseThrow())).isEqualTo(bits(Firm.VERA, Firm.MAX));
        assertThat(firm.belowRole(Firm.SALES)).isEqualTo(bits(Firm.RITA, Firm.RALF, Firm.GUS));
        assertThat(other.belowRole(Firm.SALES)).isEqualTo(bits(Firm.RALF, Firm.GUS));
        assertThat(other.epoch()).isEqualTo(7);
    }

    @Test
    void listing_somebody_more_in_a_circle_changes_that_circle_alone() {
        Grantee nora = grantees.find(Firm.user(Firm.NORA)).orElseThrow();
        Organisation wider = firm.listing(nora, grantees.find(Firm.OPEN_GROUP).orElseThrow());
        assertThat(wider.grantees().members(Firm.OPEN_GROUP)).isEqualTo(bits(Firm.RITA, Firm.NORA));
        assertThat(wider.grantees().members(Firm.QUEUE)).isEqualTo(grantees.members(Firm.QUEUE));
        Organisation queued = firm.listing(nora, grantees.find(Firm.QUEUE).orElseThrow());
        assertThat(queued.grantees().members(Firm.QUEUE).get(Firm.NORA)).isTrue();
        assertThat(queued.grantees().members(Firm.OPEN_GROUP)).isEqualTo(bits(Firm.RITA));
    }

    @Test
    void rules_are_those_of_a_type() {
        Rule rule =
                new Rule(1, "Rule", RecordType.LEAD, Firm.role(Firm.INSIDE), Firm.user(Firm.NORA), AccessLevel.READ);
        Organisation ruled = new Firm().rule(rule).organisation();
        assertThat(ruled.rules(RecordType.LEAD)).containsExactly(rule);
        assertThat(ruled.rules(RecordType.ACCOUNT)).isEmpty();
        assertThat(ruled.rules()).containsExactly(rule);
        assertThat(rule.overValues()).isFalse();
    }
}
