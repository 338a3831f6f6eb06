package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import org.junit.jupiter.api.Test;

class TellingLinksApartTest {
    private static final Link READ = Link.share(RecordType.LEAD, AccessLevel.READ);
    private static final Link EDIT = Link.share(RecordType.LEAD, AccessLevel.EDIT);

    @Test
    void a_link_covers_one_that_asks_for_more_of_the_same_rows() {
        assertThat(READ.covers(EDIT)).isTrue();
        assertThat(EDIT.covers(READ)).isFalse();
        assertThat(READ.covers(READ)).isFalse();
        assertThat(READ.covers(Link.share(RecordType.ACCOUNT, AccessLevel.EDIT)))
                .isFalse();
        assertThat(Link.match().covers(Link.childMatch(RecordType.CONTACT))).isFalse();
        assertThat(READ.covers(new Link(READ.from(), "s.other_id", EDIT.where(), READ.scope())))
                .isFalse();
        assertThat(READ.covers(new Link(READ.from(), READ.key(), EDIT.where(), "s.other_id")))
                .isFalse();
        assertThat(READ.covers(new Link("other s", READ.key(), EDIT.where(), READ.scope())))
                .isFalse();
    }

    @Test
    void matches_and_shares_of_the_record_itself_are_read_in_the_order_of_what_lists_are_sorted_by() {
        assertThat(READ.sorts("score")).isTrue();
        assertThat(Link.match().sorts("amount_key")).isTrue();
        assertThat(READ.sorts("deleted_at")).isFalse();
        assertThat(Link.childShare(RecordType.CONTACT).sorts("created_at")).isFalse();
        assertThat(Link.accountTeam("level", AccessLevel.READ).sorts("created_at"))
                .isFalse();
    }

    @Test
    void links_through_a_child_are_joined() {
        assertThat(Link.childTeam().isJoined()).isTrue();
        assertThat(Link.childMatch(RecordType.CONTACT).isJoined()).isTrue();
        assertThat(Link.childOwner(RecordType.CONTACT).isJoined()).isFalse();
        assertThat(READ.isJoined()).isFalse();
    }

    @Test
    void a_link_names_its_table_and_the_column_of_its_scope() {
        assertThat(Link.childShare(RecordType.CONTACT).table()).isEqualTo("record_share");
        assertThat(Link.childShare(RecordType.CONTACT).scopeColumn()).isEqualTo("grantee_id");
        assertThat(Link.match().scopeColumn()).isEqualTo("rule_id");
    }

    @Test
    void scopes_are_grantees_of_shares_rules_of_matches_and_users_of_all_others() {
        assertThat(READ.scoped()).isEqualTo(Scoped.GRANTEES);
        assertThat(Link.match().scoped()).isEqualTo(Scoped.RULES);
        assertThat(Link.childTeam().scoped()).isEqualTo(Scoped.USERS);
        assertThat(Link.childOwner(RecordType.CONTACT).scoped()).isEqualTo(Scoped.USERS);
    }

    @Test
    void teams_alone_lose_their_members_with_their_accounts() {
        assertThat(Link.childTeam().isTeam()).isTrue();
        assertThat(Link.accountTeam("level", AccessLevel.READ).isTeam()).isTrue();
        assertThat(Link.opportunityTeam(AccessLevel.EDIT).isTeam()).isTrue();
        assertThat(READ.isTeam()).isFalse();
        assertThat(Link.childOwner(RecordType.CONTACT).isTeam()).isFalse();
    }
}
