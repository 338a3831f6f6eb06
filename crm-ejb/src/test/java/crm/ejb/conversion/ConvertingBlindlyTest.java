package crm.ejb.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.ConvertLead.ExistingAccount;
import crm.domain.conversion.ConvertLead.NewContact;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.conversion.ConvertLead.NoOpportunity;
import crm.domain.conversion.FieldOutcome;
import crm.domain.conversion.FieldOutcome.Outcome;
import crm.domain.conversion.MatchReason;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Converting where some fields of the lead, or of what it becomes, are hidden from the one who converts. */
class ConvertingBlindlyTest {
    private final ConversionScene scene = new ConversionScene();

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void a_value_nobody_shows_is_converted_and_nothing_is_told_of_it() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        String phone = scene.text("select phone from lead where id = ?", lead);
        scene.restrict("HIDDEN", RecordType.LEAD, "phone");

        assertThat(scene.preview("anna", ConvertingALeadTest.fresh(lead)).toString())
                .doesNotContain(phone, "phone");
        Converted converted = scene.convert("anna", ConvertingALeadTest.fresh(lead));

        assertThat(scene.text("select phone from account where id = ?", converted.accountId()))
                .isEqualTo(phone);
        assertThat(scene.text("select phone from contact where id = ?", converted.contactId()))
                .isEqualTo(phone);
    }

    @Test
    void no_match_is_found_by_a_hidden_field_of_either_side() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        String phone = scene.text("select phone from lead where id = ?", lead);
        scene.account("anna", "Quite Another Ltd", phone);
        assertThat(reasons(lead)).containsExactly(MatchReason.SAME_PHONE);

        scene.restrict("HIDDEN", RecordType.LEAD, "phone");
        assertThat(reasons(lead)).isEmpty();
        scene.restrict("HIDDEN", RecordType.ACCOUNT, "phone");
        scene.free(RecordType.LEAD);
        assertThat(reasons(lead)).isEmpty();
    }

    @Test
    void what_stands_in_a_hidden_field_of_the_account_is_not_told_and_not_replaced() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        long account = scene.account("anna", "Nordlicht GmbH", "+1 canary 99");
        scene.restrict("HIDDEN", RecordType.ACCOUNT, "phone");

        List<FieldOutcome> told = scene.preview("anna", into(account, lead, Set.of()));
        assertThat(told.toString()).doesNotContain("canary");
        assertThat(told)
                .filteredOn(outcome -> outcome.leadField().equals("phone") && outcome.target() == RecordType.ACCOUNT)
                .extracting(FieldOutcome::outcome, FieldOutcome::targetField, FieldOutcome::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Outcome.UNSEEN, null, null));
        assertRefused(lead, into(account, lead, Set.of("account.phone")));
        scene.convert("anna", into(account, lead, Set.of()));
        assertThat(scene.text("select phone from account where id = ?", account))
                .isEqualTo("+1 canary 99");
    }

    @Test
    void a_read_only_field_of_the_account_is_told_but_offers_no_choice() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        long account = scene.account("anna", "Nordlicht GmbH", "+1 11");
        scene.restrict("READ", RecordType.ACCOUNT, "phone");

        assertThat(scene.preview("anna", into(account, lead, Set.of())))
                .filteredOn(outcome -> "account.phone".equals(outcome.key()))
                .extracting(FieldOutcome::outcome, FieldOutcome::isConflict)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Outcome.FIXED, false));
        assertRefused(lead, into(account, lead, Set.of("account.phone")));
    }

    @Test
    void a_hidden_value_of_the_lead_cannot_be_made_to_replace_a_visible_one() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        long account = scene.account("anna", "Nordlicht GmbH", "+1 11");
        scene.restrict("HIDDEN", RecordType.LEAD, "phone");

        assertRefused(lead, into(account, lead, Set.of("account.phone")));
        assertRefused(lead, into(account, lead, Set.of("nonsense")));
    }

    @Test
    void an_amount_that_is_hidden_is_not_filled_in_by_converting() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        scene.restrict("HIDDEN", RecordType.OPPORTUNITY, "amount");
        ConvertLead plain = ConvertingALeadTest.fresh(lead);
        ConvertLead rich = new ConvertLead(
                lead,
                0,
                plain.account(),
                plain.contact(),
                new NewOpportunity(null, BigDecimal.TEN, null),
                null,
                Set.of());

        Converted converted = scene.convert("anna", rich);

        assertThat(scene.text(
                        "select coalesce(amount::text, 'none') from opportunity where id = ?",
                        converted.opportunityId()))
                .isEqualTo("none");
        assertThat(scene.text("select source from opportunity where id = ?", converted.opportunityId()))
                .isEqualTo("TRADE_SHOW");
    }

    private List<MatchReason> reasons(long lead) {
        return scene.accountMatches("anna", lead).stream()
                .flatMap(match -> match.match().reasons().stream())
                .toList();
    }

    private void assertRefused(long lead, ConvertLead command) {
        assertThatThrownBy(() -> scene.convert("anna", command))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.of(null, "conversion.replace.refused")));
        assertThat(scene.text("select status from lead where id = ?", lead)).isEqualTo("NEW");
    }

    private static ConvertLead into(long account, long lead, Set<String> replace) {
        return new ConvertLead(
                lead, 0, new ExistingAccount(account), new NewContact(), new NoOpportunity(), null, replace);
    }
}
