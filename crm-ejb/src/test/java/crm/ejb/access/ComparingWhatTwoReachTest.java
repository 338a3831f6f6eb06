package crm.ejb.access;

import static crm.ejb.access.Firm.bits;
import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Reach.Newcomers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparingWhatTwoReachTest {
    private final Organisation firm = new Firm().organisation();

    @Test
    void whoever_is_above_reaches_what_those_below_reach_but_for_closed_circles_and_not_the_other_way_round() {
        assertThat(covers(firm, Firm.MAX, firm, Firm.RALF)).isTrue();
        assertThat(covers(firm, Firm.RALF, firm, Firm.MAX)).isFalse();
        assertThat(covers(firm, Firm.MAX, firm, Firm.RITA)).isFalse();
        assertThat(covers(firm, Firm.MAX, firm, Firm.OLGA)).isFalse();
        assertThat(covers(firm, Firm.MAX, firm, Firm.MAX)).isTrue();
    }

    @Test
    void nobody_known_reaches_anything_and_everybody_covers_that() {
        assertThat(covers(firm, Firm.NORA, firm, 99)).isTrue();
        assertThat(covers(firm, 99, firm, Firm.NORA)).isFalse();
    }

    @Test
    void functions_the_other_lacks_are_named() {
        Organisation other = firm.with(able(Firm.NORA, Permission.LEAD_IMPORT, Permission.AUDIT_READ));
        Reach nora = Reach.of(other, Firm.NORA);
        Reach max = Reach.of(other, Firm.MAX);
        assertThat(max.lacking(nora)).containsExactly(Permission.AUDIT_READ, Permission.LEAD_IMPORT);
        assertThat(nora.lacking(max)).isEmpty();
    }

    @Test
    void view_all_is_covered_by_modify_all_and_by_nothing_less() {
        Organisation all =
                firm.with(able(Firm.NORA, Permission.LEAD_VIEW_ALL)).with(able(Firm.OLGA, Permission.MODIFY_ALL_DATA));
        assertThat(covers(all, Firm.OLGA, all, Firm.NORA)).isTrue();
        assertThat(covers(all, Firm.VERA, all, Firm.NORA)).isFalse();
    }

    @Test
    void a_rule_that_gives_more_is_beyond_one_that_gives_less() {
        Organisation read = ruled(AccessLevel.READ);
        Organisation edit = ruled(AccessLevel.EDIT);
        assertThat(covers(edit, Firm.NORA, read, Firm.NORA)).isTrue();
        assertThat(covers(read, Firm.NORA, edit, Firm.NORA)).isFalse();
        assertThat(covers(firm, Firm.NORA, read, Firm.NORA)).isFalse();
    }

    @Test
    void newcomers_may_be_reached_beyond_what_one_reaches_oneself() {
        Member hired = new Firm().member(30, Firm.INSIDE);
        Organisation later = firm.with(hired);
        Newcomers newcomers = Newcomers.between(firm, later);
        assertThat(newcomers.users()).isEqualTo(bits(30));
        assertThat(newcomers.grantees()).isEqualTo(bits());
        assertThat(Reach.of(firm, Firm.MAX).covers(Reach.of(later, Firm.MAX), newcomers))
                .isTrue();
        assertThat(Reach.of(firm, Firm.MAX).covers(Reach.of(later, Firm.MAX), Newcomers.NONE))
                .isFalse();
        assertThat(Newcomers.between(later, firm).users()).isEqualTo(bits());
    }

    @Test
    void new_grantees_may_be_served_and_rules_are_never_new() {
        Newcomers grantee = new Newcomers(bits(), bits(Firm.user(Firm.NORA)));
        Organisation before = new Firm()
                .defaults(RecordType.LEAD, DefaultLevel.PRIVATE, false)
                .organisation();
        assertThat(Reach.of(before, 99).covers(Reach.of(before, Firm.NORA), grantee))
                .isFalse();
        Newcomers both = new Newcomers(bits(Firm.NORA), bits(Firm.user(Firm.NORA)));
        assertThat(Reach.of(before, 99).covers(Reach.of(before, Firm.NORA), both))
                .isTrue();
        Organisation valued = new Firm()
                .rule(new Rule(Firm.NORA, "Values", RecordType.LEAD, null, Firm.user(Firm.NORA), AccessLevel.READ))
                .organisation();
        assertThat(Reach.of(valued, 99).covers(Reach.of(valued, Firm.NORA), both))
                .isFalse();
    }

    @Test
    void a_new_way_to_accounts_is_noticed_though_the_same_grantees_are_served_on_other_ways() {
        Organisation controlled = viewingContacts(DefaultLevel.CONTROLLED_BY_ACCOUNT);
        Organisation shared = viewingContacts(DefaultLevel.PRIVATE);
        assertThat(covers(shared, Firm.RALF, controlled, Firm.RALF)).isTrue();
        assertThat(covers(controlled, Firm.RALF, shared, Firm.RALF)).isFalse();
    }

    @Test
    void comparing_leaves_what_is_compared_as_it_was() {
        Organisation controlled = viewingContacts(DefaultLevel.CONTROLLED_BY_ACCOUNT);
        Reach later = Reach.of(viewingContacts(DefaultLevel.PRIVATE), Firm.RALF);
        assertThat(later.covers(later, Newcomers.NONE)).isTrue();
        assertThat(Reach.of(controlled, Firm.RALF).covers(later, Newcomers.NONE))
                .isFalse();
    }

    private static Organisation viewingContacts(DefaultLevel contacts) {
        Organisation plain =
                new Firm().defaults(RecordType.CONTACT, contacts, true).organisation();
        Member ralf = plain.member(Firm.RALF).orElseThrow();
        Set<String> permissions = new HashSet<>(ralf.permissions());
        permissions.add(Permission.CONTACT_MODIFY_ALL);
        return plain.with(new Member(
                Firm.RALF, ralf.userName(), ralf.displayName(), ralf.roleId(), true, Instant.EPOCH, permissions));
    }

    @Test
    void who_is_in_the_later_organisation_only_is_new_to_it() {
        Organisation grown = new Organisation(
                8,
                firm.defaults(),
                firm.roles().values(),
                new Staff(firm.members(), FieldSecurity.OPEN),
                new Sharing(List.of(new Grantee(900, GranteeKind.USER, Firm.NORA)), List.of(), List.of(), List.of()));
        assertThat(Newcomers.between(firm, grown).grantees()).isEqualTo(bits(900));
    }

    private static boolean covers(Organisation mine, int one, Organisation his, int other) {
        return Reach.of(mine, one).covers(Reach.of(his, other), Newcomers.NONE);
    }

    private Organisation ruled(AccessLevel level) {
        return new Firm()
                .rule(new Rule(1, "Rule", RecordType.LEAD, Firm.role(Firm.INSIDE), Firm.user(Firm.NORA), level))
                .organisation();
    }

    private Member able(int id, String... more) {
        Member member = firm.member(id).orElseThrow();
        Set<String> permissions = new HashSet<>(member.permissions());
        permissions.addAll(Set.of(more));
        return new Member(
                id, member.userName(), member.displayName(), member.roleId(), true, Instant.EPOCH, permissions);
    }
}
