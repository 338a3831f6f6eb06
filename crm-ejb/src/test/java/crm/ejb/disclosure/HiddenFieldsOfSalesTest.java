package crm.ejb.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.contact.ContactProfile;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import crm.domain.shared.Address;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Paging;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.account.AccountDetail;
import crm.ejb.account.AccountFilter;
import crm.ejb.account.EditAccount;
import crm.ejb.account.OpenAccount;
import crm.ejb.contact.AddContact;
import crm.ejb.contact.ContactDetail;
import crm.ejb.contact.ContactFilter;
import crm.ejb.contact.EditContact;
import crm.ejb.opportunity.EditOpportunity;
import crm.ejb.opportunity.OpenOpportunity;
import crm.ejb.opportunity.OpportunityDetail;
import crm.ejb.opportunity.OpportunityFilter;
import crm.ejb.search.Hits;
import crm.fixture.SalesDesk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HiddenFieldsOfSalesTest {
    private static final Paging FIRST = Paging.first(9);

    private final Scene scene = new Scene();
    private long account;
    private long contact;
    private long sale;

    @BeforeEach
    void an_account_with_contact_and_sale_full_of_canaries() {
        account = as("sam", desk -> desk.accounts()
                .open(new OpenAccount(AccountKind.BUSINESS, account("canary"), null, null)));
        contact = as("sam", desk -> desk.contacts().add(new AddContact(account, contact("canary"), null, null)));
        sale = as(
                "sam", desk -> desk.opportunities().open(new OpenOpportunity(account, sale("canary"), contact, null)));
        hide(
                RecordType.ACCOUNT,
                "type",
                "industry",
                "website",
                "phone",
                "email",
                "employees",
                "annualRevenue",
                "billingStreet",
                "billingCity",
                "billingPostalCode",
                "billingState",
                "billingCountry",
                "source",
                "description");
        hide(
                RecordType.CONTACT,
                "salutation",
                "title",
                "email",
                "phone",
                "mobile",
                "mailingStreet",
                "mailingCity",
                "mailingPostalCode",
                "mailingState",
                "mailingCountry",
                "source",
                "emailOptOut",
                "callOptOut",
                "description");
        hide(RecordType.OPPORTUNITY, "amount", "type", "source", "nextStep", "description");
    }

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void no_detail_and_no_row_holds_a_hidden_field() {
        assertThat(as("sam", desk -> desk.accounts().view(account)).toString()).doesNotContain("canary", "4711");
        assertThat(as("sam", desk -> desk.contacts().view(contact)).toString()).doesNotContain("canary", "555");
        assertThat(as("sam", desk -> desk.opportunities().view(sale)).toString())
                .doesNotContain("canary", "815");
        assertThat(as("sam", desk -> desk.accounts().visible(AccountFilter.ALL, FIRST))
                        .rows()
                        .toString())
                .contains("Grimes Ltd")
                .doesNotContain("canary", "4711", "555");
        assertThat(as("sam", desk -> desk.contacts().visible(ContactFilter.ALL, FIRST))
                        .rows()
                        .toString())
                .contains("Fuentes")
                .doesNotContain("canary", "555");
        assertThat(as("sam", desk -> desk.opportunities().ofAccount(account, FIRST))
                        .rows()
                        .toString())
                .contains("Renewal")
                .doesNotContain("canary", "815");
        assertThat(as("sam", desk -> desk.opportunities().contacts(sale)).toString())
                .contains("Fuentes")
                .doesNotContain("canary", "555");
        assertThat(as("root", desk -> desk.opportunities().contacts(sale)).toString())
                .contains("canary", "555");
    }

    @Test
    void nobody_finds_or_looks_up_by_a_hidden_field() {
        assertThat(hits("sam", "canary")).isEmpty();
        assertThat(hits("root", "canary")).hasSize(2);
        assertThat(scene.as("sam", office -> office.search().find("grimes")).toString())
                .doesNotContain("canary");
        assertThat(list("sam", desk -> desk.accounts().suggestions("canary"))).isEmpty();
        assertThat(list("sam", desk -> desk.accounts().suggestions("grimes"))).hasSize(1);
        assertThat(list("sam", desk -> desk.contacts().suggestions(account, "canary")))
                .isEmpty();
        assertThat(list("root", desk -> desk.contacts().suggestions(account, "canary")))
                .hasSize(1);
        assertThat(as("sam", desk -> desk.contacts().visible(ContactFilter.containing("canary"), FIRST))
                        .rows())
                .isEmpty();
    }

    @Test
    void to_sort_or_filter_by_a_hidden_field_is_refused_by_name() {
        Paging byAmount = new Paging("amount", true, null, null, 9);
        assertRefused("sort", () -> as("sam", desk -> desk.opportunities().visible(OpportunityFilter.ALL, byAmount)));
        assertThat(as("root", desk -> desk.opportunities().visible(OpportunityFilter.ALL, byAmount))
                        .rows())
                .hasSize(1);
        AccountFilter customers = new AccountFilter(null, null, AccountType.values()[0], null, false);
        assertRefused("type", () -> as("sam", desk -> desk.accounts().visible(customers, FIRST)));
        OpportunityFilter fresh = new OpportunityFilter(null, null, OpportunityType.values()[0], null, false, false);
        assertRefused("type", () -> as("sam", desk -> desk.opportunities().visible(fresh, FIRST)));
    }

    @Test
    void tampered_values_of_hidden_fields_leave_what_is_stored() {
        int accountVersion = as("sam", desk -> desk.accounts().view(account)).version();
        int contactVersion = as("sam", desk -> desk.contacts().view(contact)).version();
        int saleVersion = as("sam", desk -> desk.opportunities().view(sale)).version();
        as("sam", desk -> {
            desk.accounts().edit(new EditAccount(account, accountVersion, account("evil"), null));
            desk.contacts().edit(new EditContact(contact, contactVersion, contact("evil"), account, null));
            desk.opportunities().edit(new EditOpportunity(sale, saleVersion, sale("evil"), account));
            return null;
        });

        AccountDetail company = as("root", desk -> desk.accounts().view(account));
        ContactDetail person = as("root", desk -> desk.contacts().view(contact));
        OpportunityDetail deal = as("root", desk -> desk.opportunities().view(sale));
        assertThat(company.profile()).isEqualTo(account("canary"));
        assertThat(person.profile()).isEqualTo(contact("canary"));
        assertThat(deal.profile().nextStep()).isEqualTo("canary step");
        assertThat(deal.profile().amount()).isEqualByComparingTo("815000");
    }

    @Test
    void read_only_fields_refuse_another_value_and_stay_free_for_a_new_record_where_required() {
        scene.veil.over(
                scene.desk, RecordType.OPPORTUNITY, Map.of("currency", FieldAccess.READ, "nextStep", FieldAccess.READ));
        int version = as("sam", desk -> desk.opportunities().view(sale)).version();

        assertRefused(
                "nextStep",
                () -> as("sam", desk -> {
                    desk.opportunities().edit(new EditOpportunity(sale, version, sale("evil"), account));
                    return null;
                }));
        assertRefused(
                "nextStep",
                () -> as("sam", desk -> desk.opportunities()
                        .open(new OpenOpportunity(account, sale("new"), null, null))));
        OpportunityProfile dollars = new OpportunityProfile("In dollars", null, "USD", null, null, null, null, null);
        long opened = as("sam", desk -> desk.opportunities().open(new OpenOpportunity(account, dollars, null, null)));
        assertThat(as("sam", desk -> desk.opportunities().view(opened))
                        .profile()
                        .currency())
                .isEqualTo("USD");
    }

    private void hide(RecordType type, String... fields) {
        Map<String, FieldAccess> hidden = new HashMap<>();
        for (String field : fields) {
            hidden.put(field, FieldAccess.HIDDEN);
        }
        scene.veil.over(scene.desk, type, hidden);
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly(field));
    }

    private List<Hits> hits(String caller, String text) {
        return scene.as(caller, office -> office.search().find(text));
    }

    private <T> List<T> list(String caller, Function<SalesDesk, List<T>> work) {
        return as(caller, work);
    }

    private <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(scene.database, caller, work);
    }

    private static AccountProfile account(String token) {
        return new AccountProfile(
                "Grimes Ltd",
                null,
                null,
                AccountType.values()[1],
                token + " industry",
                token + ".test",
                "+49 555",
                token + "@account.test",
                4711,
                new BigDecimal("4711000.00"),
                address(token),
                token,
                token + " note");
    }

    private static ContactProfile contact(String token) {
        return new ContactProfile(
                token,
                "Rosa",
                "Fuentes",
                token + " title",
                token + "@contact.test",
                "+49 555 1",
                "+49 555 2",
                address(token),
                token,
                false,
                false,
                token + " note");
    }

    private static OpportunityProfile sale(String token) {
        return new OpportunityProfile(
                "Renewal",
                new BigDecimal("815000"),
                "EUR",
                java.time.LocalDate.EPOCH,
                OpportunityType.values()[1],
                token,
                token + " step",
                token + " note");
    }

    private static Address address(String token) {
        return new Address(token + " street", token + " city", "24103", "SH", token);
    }
}
