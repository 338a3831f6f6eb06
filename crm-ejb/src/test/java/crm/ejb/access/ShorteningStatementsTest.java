package crm.ejb.access;

import static crm.ejb.access.Firm.bits;
import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no answer depends on, but the time it takes: statements have no term too many. */
class ShorteningStatementsTest {
    private static final Term NARROW = shared(AccessLevel.EDIT, 3);
    private static final Term WIDE = shared(AccessLevel.READ, 3);
    private static final Term OWNED = new Term.OwnerIn(Clauses.OWNER, bits(1));

    @Test
    void clauses_that_give_nothing_leave_no_term() {
        Organisation firm = new Firm().organisation();
        Clauses nora = new Clauses(firm, firm.member(Firm.NORA).orElseThrow());
        assertThat(nora.grants(RecordType.LEAD)).extracting(Grant::clause).containsExactly("C1", "C7", "C7");
        assertThat(nora.grants(RecordType.LEAD)).noneMatch(grant -> grant.term().isEmpty());
    }

    @Test
    void terms_over_the_same_column_become_one() {
        assertThat(Term.united(List.of(OWNED, new Term.OwnerIn(Clauses.OWNER, bits(2)))))
                .containsExactly(new Term.OwnerIn(Clauses.OWNER, bits(1, 2)));
        assertThat(Term.united(List.of(OWNED, new Term.OwnerIn(Clauses.ACCOUNT_OWNER, bits(2)))))
                .hasSize(2);
    }

    @Test
    void terms_by_the_same_link_become_one() {
        Term.Linked one = new Term.Linked(Clauses.ID, Link.match(), bits(1));
        Term.Linked two = new Term.Linked(Clauses.ID, Link.match(), bits(2));
        assertThat(Term.united(List.of(one, two)))
                .containsExactly(new Term.Linked(Clauses.ID, Link.match(), bits(1, 2)));
        assertThat(one.numbers()).as("what was united stays as it was").isEqualTo(bits(1));
    }

    @Test
    void beside_a_link_that_asks_for_less_one_that_asks_for_more_is_left_out() {
        assertThat(Term.united(List.of(WIDE, NARROW))).containsExactly(WIDE);
        assertThat(Term.united(List.of(NARROW, WIDE))).containsExactly(WIDE);
        assertThat(Term.united(List.of(NARROW, OWNED))).containsExactly(NARROW, OWNED);
    }

    @Test
    void for_other_scopes_or_by_another_column_it_stays() {
        assertThat(Term.united(List.of(shared(AccessLevel.READ, 4), NARROW))).hasSize(2);
        Term byAccount = new Term.Linked(Clauses.ACCOUNT, Link.share(RecordType.LEAD, AccessLevel.READ), bits(3));
        assertThat(Term.united(List.of(byAccount, NARROW))).hasSize(2);
    }

    @Test
    void beside_everything_nothing_else_is_looked_at() {
        Term everything = new Term.Everything();
        assertThat(Term.united(List.of(OWNED, everything, WIDE))).containsExactly(everything);
        assertThat(everything.isEmpty()).isFalse();
        assertThat(everything.numbers()).isEqualTo(new BitSet());
        assertThat(everything.scoped()).isEqualTo(Scoped.USERS);
    }

    @Test
    void a_term_without_numbers_is_empty() {
        assertThat(new Term.OwnerIn(Clauses.OWNER, new BitSet()).isEmpty()).isTrue();
        assertThat(new Term.Linked(Clauses.ID, Link.match(), new BitSet()).isEmpty())
                .isTrue();
        assertThat(OWNED.isEmpty()).isFalse();
        assertThat(WIDE.isEmpty()).isFalse();
    }

    @Test
    void a_term_opens_like_another_over_the_same_column_by_the_same_or_a_wider_link() {
        assertThat(OWNED.opensLike(new Term.OwnerIn(Clauses.OWNER, bits(9)))).isTrue();
        assertThat(OWNED.opensLike(new Term.OwnerIn(Clauses.ACCOUNT_OWNER, bits(1))))
                .isFalse();
        assertThat(OWNED.opensLike(WIDE)).isFalse();
        assertThat(WIDE.opensLike(OWNED)).isFalse();
        assertThat(WIDE.opensLike(WIDE)).isTrue();
        assertThat(WIDE.opensLike(NARROW)).isTrue();
        assertThat(NARROW.opensLike(WIDE)).isFalse();
        assertThat(WIDE.opensLike(
                        new Term.Linked(Clauses.ACCOUNT, Link.share(RecordType.LEAD, AccessLevel.READ), bits(3))))
                .isFalse();
        assertThat(new Term.Everything().opensLike(OWNED)).isFalse();
    }

    @Test
    void the_numbers_of_a_term_are_handed_out_as_a_copy() {
        OWNED.numbers().set(5);
        WIDE.numbers().set(5);
        assertThat(OWNED.numbers()).isEqualTo(bits(1));
        assertThat(WIDE.numbers()).isEqualTo(bits(3));
        assertThat(OWNED.scoped()).isEqualTo(Scoped.USERS);
        assertThat(WIDE.scoped()).isEqualTo(Scoped.GRANTEES);
    }

    private static Term shared(AccessLevel level, int grantee) {
        return new Term.Linked(Clauses.ID, Link.share(RecordType.LEAD, level), bits(grantee));
    }
}
