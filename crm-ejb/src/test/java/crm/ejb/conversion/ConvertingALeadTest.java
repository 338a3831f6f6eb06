package crm.ejb.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.account.AccountKind;
import crm.domain.activity.ActivityKind;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.ConvertLead.ExistingAccount;
import crm.domain.conversion.ConvertLead.NewAccount;
import crm.domain.conversion.ConvertLead.NewContact;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.conversion.ConvertLead.NoContact;
import crm.domain.conversion.ConvertLead.NoOpportunity;
import crm.domain.conversion.MatchReason;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConvertingALeadTest {
    private static ConversionScene scene;

    @BeforeAll
    static void a_sales_team() {
        scene = new ConversionScene();
    }

    @AfterAll
    static void drop() {
        scene.close();
    }

    @Test
    void a_lead_becomes_account_contact_and_opportunity_of_its_owner() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");

        Converted converted = scene.convert("anna", fresh(lead));

        assertThat(converted.accountCreated() && converted.contactCreated() && converted.opportunityCreated())
                .isTrue();
        assertThat(scene.text("select name from account where id = ?", converted.accountId()))
                .isEqualTo("Nordlicht GmbH");
        assertThat(scene.text("select last_name from contact where id = ?", converted.contactId()))
                .isEqualTo("Weber");
        assertThat(scene.text("select stage from opportunity where id = ?", converted.opportunityId()))
                .isEqualTo("PROSPECTING");
        assertThat(scene.text("select status from lead where id = ?", lead)).isEqualTo("CONVERTED");
    }

    @Test
    void a_lead_is_converted_once_and_the_second_attempt_changes_nothing() {
        long lead = scene.lead("anna", "Once", "Einmalig AG");
        scene.convert("anna", fresh(lead));
        long accounts = scene.count("account");

        assertThatThrownBy(() -> scene.convert("anna", fresh(lead)))
                .isInstanceOfSatisfying(
                        DeniedException.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo("lead.convert.already"));
        assertThat(scene.count("account")).isEqualTo(accounts);
    }

    @Test
    void thirty_two_at_once_on_one_lead_make_one_conversion() {
        long lead = scene.lead("anna", "Rush", "Andrang KG");
        AtomicInteger refused = new AtomicInteger();

        List<Converted> done = scene.atOnce(32, refused, n -> scene.convert("anna", fresh(lead)));

        assertThat(done).hasSize(1);
        assertThat(refused).hasValue(31);
        assertThat(scene.number("select count(*) from account where name = 'Andrang KG'"))
                .isOne();
        assertThat(scene.number("select count(*) from opportunity where name = 'Andrang KG'"))
                .isOne();
    }

    @Test
    void two_leads_of_one_new_company_at_once_make_one_account() {
        List<Long> leads = List.of(
                scene.lead("anna", "First", "Zwilling GmbH"),
                scene.lead("anna", "Second", "ZWILLING G.m.b.H."),
                scene.lead("anna", "Third", "Zwilling"));

        List<Converted> done = scene.atOnce(3, new AtomicInteger(), n -> scene.convert("anna", fresh(leads.get(n))));

        assertThat(done).hasSize(3);
        assertThat(done.stream().map(Converted::accountId).distinct()).hasSize(1);
        assertThat(done.stream().filter(Converted::accountCreated)).hasSize(1);
    }

    @Test
    void an_account_that_was_shown_and_not_wanted_does_not_stop_a_new_one() {
        long known = scene.convert("anna", fresh(scene.lead("anna", "One", "Doppel AG")))
                .accountId();
        long lead = scene.lead("anna", "Two", "Doppel AG");

        Converted converted = scene.convert(
                "anna",
                new ConvertLead(
                        lead,
                        0,
                        new NewAccount(AccountKind.BUSINESS, Set.of(known)),
                        new NewContact(),
                        new NoOpportunity(),
                        null,
                        Set.of()));

        assertThat(converted.accountId()).isNotEqualTo(known);
        assertThat(converted.opportunityId()).isNull();
    }

    @Test
    void only_empty_fields_of_an_existing_account_are_filled_and_its_owner_stays() {
        long account = scene.account("vera", "Bestand GmbH", "+49 30 1111111");
        long lead = scene.lead("anna", "Filler", "Bestand GmbH");

        scene.convert("vera", into(lead, account));

        assertThat(scene.text("select phone from account where id = ?", account))
                .isEqualTo("+49 30 1111111");
        assertThat(scene.text("select website from account where id = ?", account))
                .isEqualTo("www.filler.test");
        assertThat(scene.text(
                        "select o.user_name from account a join crm_user o on o.id = a.owner_id where a.id = ?",
                        account))
                .isEqualTo("vera");
    }

    @Test
    void an_account_one_may_not_edit_cannot_be_chosen_and_nothing_is_half_done() {
        long account = scene.account("ben", "Fremd AG", null);
        long lead = scene.lead("anna", "Stranger", "Fremd AG");
        long contacts = scene.count("contact");

        assertThatThrownBy(() -> scene.convert("anna", into(lead, account))).isInstanceOf(NotFoundException.class);
        assertThat(scene.count("contact")).isEqualTo(contacts);
        assertThat(scene.text("select status from lead where id = ?", lead)).isEqualTo("NEW");
    }

    @Test
    void matches_name_only_accounts_one_can_see_and_say_why() {
        scene.account("ben", "Heimlich Holding", null);
        long mine = scene.account("anna", "Heimlich GmbH", null);
        long lead = scene.lead("anna", "Seeker", "HEIMLICH");

        List<AccountMatch> matches = scene.accountMatches("anna", lead);

        assertThat(matches).extracting(AccountMatch::id).containsExactly(mine);
        assertThat(matches.get(0).match().reasons()).contains(MatchReason.SAME_NAME);
    }

    @Test
    void a_person_account_gets_no_contact() {
        long lead = scene.lead("anna", "Solo", null);

        Converted converted = scene.convert(
                "anna",
                new ConvertLead(
                        lead,
                        0,
                        new NewAccount(AccountKind.PERSON, Set.of()),
                        new NoContact(),
                        new NewOpportunity(null, null, null),
                        null,
                        Set.of()));

        assertThat(converted.contactId()).isNull();
        assertThat(scene.text("select kind from account where id = ?", converted.accountId()))
                .isEqualTo("PERSON");
    }

    @Test
    void a_business_account_always_gets_a_contact() {
        long lead = scene.lead("anna", "Must", "Pflicht AG");

        assertThatThrownBy(() -> scene.convert(
                        "anna",
                        new ConvertLead(
                                lead,
                                0,
                                new NewAccount(AccountKind.BUSINESS, Set.of()),
                                new NoContact(),
                                new NoOpportunity(),
                                null,
                                Set.of())))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void activities_stay_the_same_and_hang_on_contact_and_opportunity_afterwards() {
        long lead = scene.lead("anna", "Busy", "Rege GmbH");
        long call = scene.log("anna", lead, ActivityKind.CALL);

        Converted converted = scene.convert("anna", fresh(lead));

        assertThat(scene.number("select contact_id from activity where id = ?", call))
                .isEqualTo(converted.contactId());
        assertThat(scene.number("select opportunity_id from activity where id = ?", call))
                .isEqualTo(converted.opportunityId());
        assertThat(scene.number("select origin_lead_id from activity where id = ?", call))
                .isEqualTo(lead);
    }

    @Test
    void the_converters_own_open_tasks_go_to_the_new_owner_and_nobody_elses() {
        long lead = scene.lead("anna", "Tasks", "Aufgaben KG");
        long annas = scene.log("anna", lead, ActivityKind.TASK);
        long veras = scene.log("vera", lead, ActivityKind.TASK);

        scene.convert(
                "anna",
                new ConvertLead(
                        lead,
                        0,
                        new NewAccount(AccountKind.BUSINESS, Set.of()),
                        new NewContact(),
                        new NewOpportunity(null, null, null),
                        scene.userId("carl"),
                        Set.of()));

        assertThat(scene.number("select assignee_id from activity where id = ?", annas))
                .isEqualTo(scene.userId("carl"));
        assertThat(scene.number("select assignee_id from activity where id = ?", veras))
                .isEqualTo(scene.userId("vera"));
    }

    @Test
    void an_owner_who_is_inactive_or_may_not_read_the_type_is_refused() {
        long lead = scene.lead("anna", "Nobody", "Niemand AG");

        assertThatThrownBy(() -> scene.convert(
                        "anna",
                        new ConvertLead(
                                lead,
                                0,
                                new NewAccount(AccountKind.BUSINESS, Set.of()),
                                new NewContact(),
                                new NoOpportunity(),
                                scene.userId("gone"),
                                Set.of())))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void all_four_records_tell_the_conversion_and_name_only_what_the_viewer_reads() {
        long lead = scene.lead("anna", "Line", "Linie GmbH");
        Converted converted = scene.convert(
                "anna",
                new ConvertLead(
                        lead,
                        0,
                        new NewAccount(AccountKind.BUSINESS, Set.of()),
                        new NewContact(),
                        new NewOpportunity(null, null, null),
                        scene.userId("carl"),
                        Set.of()));

        List<Lineage> manager = scene.lineage("vera", new RecordRef(RecordType.ACCOUNT, converted.accountId()));
        List<Lineage> newOwner = scene.lineage("carl", new RecordRef(RecordType.CONTACT, converted.contactId()));

        assertThat(manager).singleElement().satisfies(line -> assertThat(line.links())
                .hasSize(4));
        assertThat(newOwner).singleElement().satisfies(line -> assertThat(line.lead())
                .isNull());
        assertThatThrownBy(() -> scene.lineage("ben", new RecordRef(RecordType.LEAD, lead)))
                .isInstanceOf(NotFoundException.class);
    }

    static ConvertLead fresh(long lead) {
        return new ConvertLead(
                lead,
                0,
                new NewAccount(AccountKind.BUSINESS, Set.of()),
                new NewContact(),
                new NewOpportunity(null, null, null),
                null,
                Set.of());
    }

    private static ConvertLead into(long lead, long account) {
        return new ConvertLead(
                lead, 0, new ExistingAccount(account), new NewContact(), new NoOpportunity(), null, Set.of());
    }
}
