package crm.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.contact.ContactProfile;
import crm.domain.conversion.FieldOutcome.Outcome;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.Address;
import crm.domain.shared.Field;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FillingRecordsFromALeadTest {
    private static final Address OFFICE = new Address("Kaiserstr. 1", "Frankfurt", "60311", null, "Germany");
    private static final LeadProfile LEAD = new LeadProfile(
            "Dr.",
            "Ines",
            "Weber",
            "Nordlicht GmbH",
            "CFO",
            "ines@nordlicht.de",
            "+49 69 555 0101",
            "+49 170 555 0102",
            "www.nordlicht.de",
            "Energy",
            120,
            new BigDecimal("9000000"),
            OFFICE,
            LeadSource.TRADE_SHOW,
            null,
            Rating.HOT,
            true,
            true,
            false,
            "met at the fair");

    @Test
    void a_new_account_takes_the_company_and_a_new_contact_the_person() {
        LeadFields fields = new LeadFields(LEAD, Set.of());

        AccountProfile account = fields.account(AccountKind.BUSINESS, null);
        ContactProfile contact = fields.contact(null);

        assertThat(account.name()).isEqualTo("Nordlicht GmbH");
        assertThat(account.billing()).isEqualTo(OFFICE);
        assertThat(account.employees()).isEqualTo(120);
        assertThat(contact.name()).isEqualTo("Ines Weber");
        assertThat(contact.mailing()).isEqualTo(OFFICE);
        assertThat(contact.emailOptOut()).isTrue();
    }

    @Test
    void existing_values_stay_and_the_conflict_is_told() {
        LeadFields fields = new LeadFields(LEAD, Set.of());

        AccountProfile account = fields.account(AccountKind.BUSINESS, existing("+49 69 999 9999", null));

        assertThat(account.phone()).isEqualTo("+49 69 999 9999");
        assertThat(account.website()).isEqualTo("www.nordlicht.de");
        assertThat(outcome(fields, "account.phone")).isEqualTo(Outcome.KEPT);
        assertThat(outcome(fields, "account.website")).isEqualTo(Outcome.FILLED);
    }

    @Test
    void the_leads_value_replaces_an_existing_one_where_the_user_chose_so() {
        LeadFields fields = new LeadFields(LEAD, Set.of("account.phone"));

        AccountProfile account = fields.account(AccountKind.BUSINESS, existing("+49 69 999 9999", null));

        assertThat(account.phone()).isEqualTo("+49 69 555 0101");
        assertThat(outcome(fields, "account.phone")).isEqualTo(Outcome.REPLACED);
    }

    @Test
    void an_opt_out_once_given_is_never_lost() {
        ContactProfile optedOut =
                new ContactProfile(null, "Ines", "Weber", null, null, null, null, null, null, false, true, null);

        ContactProfile contact = new LeadFields(LEAD, Set.of()).contact(optedOut);

        assertThat(contact.emailOptOut()).isTrue();
        assertThat(contact.callOptOut()).isTrue();
    }

    @Test
    void addresses_never_mix() {
        AccountProfile elsewhere = existing(null, new Address(null, "Hamburg", null, null, null));

        AccountProfile account = new LeadFields(LEAD, Set.of()).account(AccountKind.BUSINESS, elsewhere);

        assertThat(account.billing()).isEqualTo(elsewhere.billing());
    }

    @Test
    void no_value_of_the_lead_disappears_untold() {
        LeadFields fields = new LeadFields(LEAD, Set.of());
        fields.account(AccountKind.BUSINESS, null);
        fields.contact(null);
        fields.opportunity(null);

        Set<String> told =
                fields.outcomes().stream().map(FieldOutcome::leadField).collect(Collectors.toSet());

        for (Field<LeadProfile> field : LeadProfile.FIELDS.fields()) {
            Object value = field.value().apply(LEAD);
            boolean partOfAddress =
                    Set.of("street", "city", "postalCode", "state", "country").contains(field.name());
            if (value != null && !value.equals(false)) {
                assertThat(told).contains(partOfAddress ? "address" : field.name());
            }
        }
        assertThat(outcome(fields, null, "rating")).isEqualTo(Outcome.STAYS);
    }

    @Test
    void a_person_account_takes_the_person_itself() {
        AccountProfile account = new LeadFields(LEAD, Set.of()).account(AccountKind.PERSON, null);

        assertThat(account.lastName()).isEqualTo("Weber");
        assertThat(account.email()).isEqualTo("ines@nordlicht.de");
        assertThat(account.description()).isEqualTo("met at the fair");
    }

    private static AccountProfile existing(String phone, Address billing) {
        return new AccountProfile(
                "Nordlicht GmbH", null, null, null, null, null, phone, null, null, null, billing, null, null);
    }

    private static Outcome outcome(LeadFields fields, String key) {
        return outcome(fields, key, null);
    }

    private static Outcome outcome(LeadFields fields, String key, String leadField) {
        return fields.outcomes().stream()
                .filter(one -> key == null ? one.leadField().equals(leadField) : key.equals(one.key()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }
}
