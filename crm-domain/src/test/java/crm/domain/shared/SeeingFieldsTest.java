package crm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.contact.ContactProfile;
import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeeingFieldsTest {
    private static final Address ADDRESS = new Address("1 Quay", "Kiel", "24103", "SH", "Germany");
    private static final LeadProfile LEAD = new LeadProfile(
            "Dr",
            "Ines",
            "Grimes",
            "Nord AG",
            "CFO",
            "ines@nord.test",
            "+49 1",
            "+49 2",
            "nord.test",
            "Energy",
            7,
            BigDecimal.TEN,
            ADDRESS,
            LeadSource.PARTNER,
            Channel.OUTBOUND,
            Rating.HOT,
            true,
            true,
            true,
            "Note");
    private static final FieldRights PHONE_HIDDEN = FieldRights.except(Map.of("phone", FieldAccess.HIDDEN));
    private static final FieldRights PHONE_LOCKED = FieldRights.except(Map.of("phone", FieldAccess.READ));

    @Test
    void every_catalog_makes_the_record_it_reads() {
        assertThat(remade(LeadProfile.FIELDS, LEAD)).isEqualTo(LEAD);
        AccountProfile account = new AccountProfile(
                "n",
                "f",
                "l",
                AccountType.values()[0],
                "i",
                "w",
                "p",
                "e@x.test",
                1,
                BigDecimal.ONE,
                ADDRESS,
                "s",
                "d");
        assertThat(remade(AccountProfile.FIELDS, account)).isEqualTo(account);
        ContactProfile contact =
                new ContactProfile("s", "f", "l", "t", "e@x.test", "p", "m", ADDRESS, "s", true, true, "d");
        assertThat(remade(ContactProfile.FIELDS, contact)).isEqualTo(contact);
        OpportunityProfile sale = new OpportunityProfile(
                "n", BigDecimal.ONE, "EUR", LocalDate.EPOCH, OpportunityType.values()[0], "s", "x", "d");
        assertThat(remade(OpportunityProfile.FIELDS, sale)).isEqualTo(sale);
    }

    @Test
    void a_hidden_field_is_empty_and_the_others_are_as_they_are() {
        LeadProfile seen = LeadProfile.FIELDS.seen(LEAD, PHONE_HIDDEN);

        assertThat(seen.phone()).isNull();
        assertThat(seen.mobile()).isEqualTo("+49 2");
        assertThat(seen.address()).isEqualTo(ADDRESS);
        assertThat(LeadProfile.FIELDS.changes(LEAD, seen))
                .extracting(FieldChange::field)
                .containsExactly("phone");
    }

    @Test
    void a_hidden_field_keeps_what_is_stored_whatever_was_typed() {
        LeadProfile typed = LeadProfile.FIELDS.seen(LEAD, FieldRights.except(Map.of("mobile", FieldAccess.HIDDEN)));

        assertThat(LeadProfile.FIELDS.written(LEAD, typed, PHONE_HIDDEN).phone())
                .isEqualTo("+49 1");
        assertThat(LeadProfile.FIELDS.written(LEAD, typed, PHONE_HIDDEN).mobile())
                .isNull();
        assertThat(LeadProfile.FIELDS.captured(LEAD, PHONE_HIDDEN).phone()).isNull();
    }

    @Test
    void a_read_only_field_is_refused_by_its_name_if_it_was_typed_otherwise() {
        LeadProfile without = LeadProfile.FIELDS.seen(LEAD, PHONE_HIDDEN);

        assertThat(LeadProfile.FIELDS.written(LEAD, LEAD, PHONE_LOCKED)).isEqualTo(LEAD);
        assertThatThrownBy(() -> LeadProfile.FIELDS.written(LEAD, without, PHONE_LOCKED))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.of("phone", "problem.readOnly")));
        assertThatThrownBy(() -> LeadProfile.FIELDS.captured(LEAD, PHONE_LOCKED))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void a_read_only_required_field_is_filled_in_once_at_the_beginning() {
        FieldRights locked = FieldRights.except(Map.of("source", FieldAccess.READ));

        assertThat(LeadProfile.FIELDS.captured(LEAD, locked).source()).isEqualTo(LeadSource.PARTNER);
        assertThat(LeadProfile.FIELDS.forNew(locked).editable("source")).isTrue();
    }

    @Test
    void names_are_never_restricted_and_required_fields_never_hidden() {
        assertThat(LeadProfile.FIELDS.named("lastName").canBe(FieldAccess.READ).isAllowed())
                .isFalse();
        assertThat(LeadProfile.FIELDS.named("firstName").canBe(FieldAccess.HIDDEN))
                .isEqualTo(Verdict.rejected("disclosure.refused.name", "firstName"));
        assertThat(LeadProfile.FIELDS.named("source").canBe(FieldAccess.HIDDEN))
                .isEqualTo(Verdict.rejected("disclosure.refused.required", "source"));
        assertThat(LeadProfile.FIELDS.named("source").canBe(FieldAccess.READ).isAllowed())
                .isTrue();
    }

    @Test
    void of_two_rights_the_more_permissive_holds_field_by_field() {
        FieldRights one = FieldRights.except(Map.of("phone", FieldAccess.HIDDEN, "email", FieldAccess.READ));
        FieldRights other = FieldRights.except(Map.of("phone", FieldAccess.READ, "mobile", FieldAccess.HIDDEN));

        assertThat(one.or(other)).isEqualTo(PHONE_LOCKED);
        assertThat(one.or(FieldRights.NONE)).isEqualTo(one);
        assertThat(one.or(FieldRights.ALL)).isEqualTo(FieldRights.ALL);
    }

    private static <T> T remade(FieldCatalog<T> catalog, T record) {
        return catalog.seen(record, PHONE_LOCKED);
    }
}
