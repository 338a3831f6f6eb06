package crm.ejb.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.account.AccountKind;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.ConvertLead.NewAccount;
import crm.domain.conversion.ConvertLead.NewContact;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordType;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Anna's leads that rules open to Ben, who sees nothing of hers otherwise, or that wait in a queue for Carl. */
class ConvertingASharedLeadTest {
    private final ConversionScene scene = new ConversionScene();

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void a_rule_over_values_of_leads_reads_the_converted_lead_and_opens_nothing_of_what_it_became() {
        scene.share(RecordType.LEAD, "source", "TRADE_SHOW", "ben");
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        assertThat(scene.level("ben", RecordType.LEAD, lead)).isEqualTo(AccessLevel.EDIT);

        Converted converted = scene.convert("anna", ConvertingALeadTest.fresh(lead));

        assertThat(scene.level("ben", RecordType.LEAD, lead)).isEqualTo(AccessLevel.READ);
        assertThat(scene.level("ben", RecordType.ACCOUNT, converted.accountId()))
                .isEqualTo(AccessLevel.NONE);
        assertThat(scene.level("ben", RecordType.CONTACT, converted.contactId()))
                .isEqualTo(AccessLevel.NONE);
        assertThat(scene.level("ben", RecordType.OPPORTUNITY, converted.opportunityId()))
                .isEqualTo(AccessLevel.NONE);
    }

    @Test
    void a_rule_over_values_of_leads_that_ends_with_the_status_ends_with_the_conversion() {
        scene.share(RecordType.LEAD, "status", "NEW", "ben");
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        assertThat(scene.level("ben", RecordType.LEAD, lead)).isEqualTo(AccessLevel.EDIT);

        scene.convert("anna", ConvertingALeadTest.fresh(lead));

        assertThat(scene.level("ben", RecordType.LEAD, lead)).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void what_a_conversion_makes_meets_the_rules_over_values_at_once() {
        scene.share(RecordType.ACCOUNT, "industry", "energy", "ben");
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");

        Converted converted = scene.convert("anna", ConvertingALeadTest.fresh(lead));

        assertThat(scene.level("ben", RecordType.ACCOUNT, converted.accountId()))
                .isEqualTo(AccessLevel.EDIT);
        assertThat(scene.level("ben", RecordType.CONTACT, converted.contactId()))
                .as("controlled by its account")
                .isEqualTo(AccessLevel.EDIT);
        assertThat(scene.level("ben", RecordType.OPPORTUNITY, converted.opportunityId()))
                .isEqualTo(AccessLevel.NONE);
    }

    @Test
    void a_member_converts_a_lead_of_the_queue_for_an_owner_and_nobody_claims_it_afterwards() {
        long lead = scene.lead("anna", "Weber", "Nordlicht GmbH");
        scene.handToQueue(lead, "Inbound", "carl");
        assertThat(scene.level("carl", RecordType.LEAD, lead)).isEqualTo(AccessLevel.TRANSFER);
        assertThatThrownBy(() -> scene.convert("ben", ownedBy("ben", lead))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.convert("carl", ConvertingALeadTest.fresh(lead)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(
                                problem -> assertThat(problem.reason().key()).isEqualTo("conversion.convert.queue")));

        Converted converted = scene.convert("carl", ownedBy("carl", lead));

        assertThat(scene.level("carl", RecordType.ACCOUNT, converted.accountId()))
                .isEqualTo(AccessLevel.FULL);
        assertThat(scene.level("carl", RecordType.LEAD, lead)).isEqualTo(AccessLevel.READ);
        assertThatThrownBy(() -> scene.claim("carl", lead)).isInstanceOf(DeniedException.class);
        assertThat(scene.text("select name from queue q join lead l on l.owner_id = q.id where l.id = ?", lead))
                .isEqualTo("Inbound");
    }

    private ConvertLead ownedBy(String owner, long lead) {
        return new ConvertLead(
                lead,
                0,
                new NewAccount(AccountKind.BUSINESS, Set.of()),
                new NewContact(),
                new NewOpportunity(null, null, null),
                scene.userId(owner),
                Set.of());
    }
}
