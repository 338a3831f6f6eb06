package crm.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingALeadTest {
    private static final Stamp ANNA = new Stamp(1, Instant.parse("2026-03-01T10:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Stamp LATER = new Stamp(1, Instant.parse("2026-03-05T10:00:00Z"));

    @Test
    void a_captured_lead_is_new_and_unread_unless_its_owner_captured_it() {
        assertThat(Lead.capture(profile("Weber"), 2, ANNA).isUnread()).isTrue();
        assertThat(Lead.capture(profile("Weber"), 1, ANNA).isUnread()).isFalse();
        assertThat(Lead.capture(profile("Weber"), 1, ANNA).status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void a_lead_without_a_last_name_is_refused_by_field() {
        assertThatThrownBy(() -> Lead.capture(profile("  "), 1, ANNA))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.problems())
                        .extracting("field")
                        .containsExactly("lastName"));
    }

    @Test
    void moving_along_tells_the_change_and_begins_a_new_time_in_status() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);

        assertThat(lead.moveTo(LeadStatus.WORKING, LATER)).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("NEW");
            assertThat(change.after()).isEqualTo("WORKING");
        });
        assertThat(lead.statusSince()).isEqualTo(LATER.at());
        assertThat(lead.moveTo(LeadStatus.WORKING, LATER)).isEmpty();
    }

    @Test
    void nobody_converts_a_lead_by_setting_its_status() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);

        assertThatThrownBy(() -> lead.moveTo(LeadStatus.CONVERTED, LATER)).isInstanceOf(DeniedException.class);
    }

    @Test
    void a_converted_lead_never_changes_again() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);
        lead.convert(LATER);

        assertThatThrownBy(() -> lead.convert(LATER)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> lead.edit(profile("Huff"), LATER)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> lead.moveTo(LeadStatus.NEW, LATER)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> lead.transferTo(2, LATER)).isInstanceOf(DeniedException.class);
    }

    @Test
    void a_disqualified_lead_is_taken_up_again_before_it_is_converted() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);
        lead.disqualify(DisqualifyReason.BAD_TIMING, LATER);

        assertThatThrownBy(() -> lead.convert(LATER)).isInstanceOf(DeniedException.class);
        lead.moveTo(LeadStatus.WORKING, LATER);
        lead.convert(LATER);
        assertThat(lead.isConverted()).isTrue();
    }

    @Test
    void a_lead_is_given_up_for_a_reason_only_and_the_reason_goes_when_it_is_taken_up_again() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);

        assertThatThrownBy(() -> lead.moveTo(LeadStatus.DISQUALIFIED, LATER)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> lead.disqualify(null, LATER)).isInstanceOf(InvalidException.class);
        assertThat(lead.status()).isEqualTo(LeadStatus.NEW);

        assertThat(lead.disqualify(DisqualifyReason.NO_BUDGET, LATER))
                .extracting("field", "after")
                .containsExactly(tuple("status", "DISQUALIFIED"), tuple("disqualifiedFor", "NO_BUDGET"));
        assertThat(lead.disqualify(DisqualifyReason.NO_FIT, LATER))
                .extracting("field", "after")
                .containsExactly(tuple("disqualifiedFor", "NO_FIT"));
        assertThat(lead.moveTo(LeadStatus.WORKING, LATER))
                .extracting("field", "after")
                .containsExactly(tuple("status", "WORKING"), tuple("disqualifiedFor", null));
        assertThat(lead.disqualifiedFor()).isNull();
    }

    @Test
    void a_lead_is_put_aside_until_a_day_to_come() {
        Lead lead = Lead.capture(profile("Weber"), 1, ANNA);

        assertThatThrownBy(() -> lead.recycle(TODAY, TODAY, LATER)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> lead.recycle(null, TODAY, LATER)).isInstanceOf(InvalidException.class);

        lead.disqualify(DisqualifyReason.BAD_TIMING, LATER);
        lead.recycle(TODAY.plusYears(5), TODAY, LATER);
        assertThat(lead.status()).isEqualTo(LeadStatus.NURTURING);
        assertThat(lead.disqualifiedFor()).isNull();
        assertThat(lead.recycleOn()).isEqualTo(TODAY.plusYears(5));

        lead.moveTo(LeadStatus.WORKING, LATER);
        assertThat(lead.recycleOn()).isNull();
    }

    private static LeadProfile profile(String lastName) {
        return new LeadProfile(
                null,
                null,
                lastName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LeadSource.WEB_FORM,
                null,
                null,
                false,
                false,
                false,
                null);
    }
}
