package crm.ejb.scoring;

import static crm.domain.activity.SignalKind.CALL_HELD;
import static crm.domain.activity.SignalKind.EMAIL_OPENED;
import static crm.domain.activity.SignalKind.EVENT_ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.activity.ActivityKind;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.Rating;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import crm.domain.scoring.ScoreReason;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.activity.NoteSignal;
import crm.ejb.activity.TimelineEntry;
import crm.ejb.lead.EditLead;
import crm.ejb.lead.LeadDetail;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoringALeadTest {
    private final ScoringScene scene = new ScoringScene();

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void what_a_lead_does_moves_its_score_and_is_explained() {
        scene.rule(PointRule.each(EMAIL_OPENED, 10, null, Decay.NONE));
        scene.rule(PointRule.each(CALL_HELD, 15, null, Decay.NONE));
        scene.rule(PointRule.where(is("rating", "HOT"), 5));
        long lead = scene.lead("anna", ScoringScene.profile(Rating.HOT, false, null));
        assertThat(scene.score(lead)).isEqualTo(5);

        scene.note("anna", lead, EMAIL_OPENED, 3);
        scene.log("mona", lead, ActivityKind.CALL);
        scene.log("anna", lead, ActivityKind.NOTE);

        assertThat(scene.score(lead)).isEqualTo(30);
        ScoreDetail detail = scene.explained("anna", lead);
        assertThat(detail.pending()).isFalse();
        assertThat(detail.lines())
                .extracting(ScoreLineRow::points, ScoreLineRow::kind)
                .containsExactly(tuple(5, null), tuple(15, CALL_HELD), tuple(10, EMAIL_OPENED));
        assertThat(detail.history())
                .extracting(ScoreChangeRow::before, ScoreChangeRow::after, ScoreChangeRow::reason)
                .containsExactly(
                        tuple(15, 30, ScoreReason.SIGNAL),
                        tuple(5, 15, ScoreReason.SIGNAL),
                        tuple(0, 5, ScoreReason.FIELDS));
        assertThat(scene.as("anna", desk -> desk.activities().timeline(new RecordRef(RecordType.LEAD, lead), null))
                        .past())
                .extracting(TimelineEntry::signal)
                .contains(EMAIL_OPENED);
    }

    @Test
    void who_may_not_edit_the_lead_notes_nothing_and_who_may_not_read_it_learns_nothing() {
        long lead = scene.lead("anna");

        assertThatThrownBy(() -> scene.note("ben", lead, EMAIL_OPENED, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.explained("ben", lead)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.note("anna", lead, CALL_HELD, 0)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> scene.does("anna", desk -> desk.signals()
                        .note(new NoteSignal(
                                lead, EMAIL_OPENED, null, Instant.now().plusSeconds(600)))))
                .isInstanceOf(InvalidException.class);
        assertThat(scene.number("select count(*) from lead_signal")).isZero();
    }

    @Test
    void writing_about_a_lead_and_points_for_it_disturb_each_other_in_no_way() {
        scene.rule(PointRule.each(EMAIL_OPENED, 10, null, Decay.NONE));
        long lead = scene.lead("anna");
        LeadDetail read = scene.as("anna", desk -> desk.leads().view(lead));

        scene.does("anna", desk -> {
            desk.leads().view(lead);
            scene.note("mona", lead, EMAIL_OPENED, 0);
            desk.leads()
                    .edit(new EditLead(lead, read.version(), ScoringScene.profile(Rating.WARM, false, "Head of Lab")));
        });

        LeadDetail after = scene.as("anna", desk -> desk.leads().view(lead));
        assertThat(after.score()).isEqualTo(10);
        assertThat(after.profile().title()).isEqualTo("Head of Lab");
        assertThat(after.version()).isEqualTo(read.version() + 1);
    }

    @Test
    void points_fade_on_their_day_and_only_where_any_fade() {
        scene.rule(PointRule.each(EMAIL_OPENED, 20, null, new Decay(Fading.HALVES, 10)));
        scene.rule(PointRule.each(EVENT_ATTENDED, 30, null, new Decay(Fading.ENDS, 15)));
        scene.policy(50, false, false);
        long lead = scene.lead("anna");
        scene.note("anna", lead, EMAIL_OPENED, 0);
        scene.note("anna", lead, EVENT_ATTENDED, 0);
        assertThat(scene.score(lead)).isEqualTo(50);
        assertThat(scene.number("select count(*) from lead_score where ready_since is not null"))
                .isEqualTo(1);

        scene.days(9);
        scene.background();
        assertThat(scene.score(lead)).isEqualTo(50);
        scene.days(1);
        assertThat(scene.explained("anna", lead).pending()).isFalse();
        scene.background();
        assertThat(scene.score(lead)).isEqualTo(40);
        assertThat(scene.number("select count(*) from lead_score where ready_since is not null"))
                .isZero();
        scene.days(5);
        scene.background();
        assertThat(scene.score(lead)).isEqualTo(10);
        scene.days(300);
        scene.background();

        assertThat(scene.score(lead)).isZero();
        assertThat(scene.number("select count(*) from lead_score where next_on is not null"))
                .isZero();
    }

    @Test
    void other_rules_are_summed_up_for_all_and_a_second_time_changes_nothing() {
        int id = scene.rule(PointRule.each(EMAIL_OPENED, 10, null, Decay.NONE));
        long lead = scene.lead("anna");
        scene.note("anna", lead, EMAIL_OPENED, 0);

        scene.does("root", desk -> desk.setup()
                .edit(new EditPointRule(id, 0, PointRule.each(EMAIL_OPENED, 25, null, Decay.NONE))));
        assertThat(scene.explained("anna", lead).pending()).isTrue();
        scene.background();

        assertThat(scene.score(lead)).isEqualTo(25);
        assertThat(scene.explained("anna", lead).pending()).isFalse();
        scene.summedUpAgainNothingIsOther();
        assertThat(scene.number("select count(*) from audit_event where kind like 'scoring.%'"))
                .isPositive();
    }

    @Test
    void interest_that_is_expressed_makes_a_lead_ready_if_that_is_enough() {
        long lead = scene.lead("anna");
        assertThat(scene.as("anna", desk -> desk.leads().view(lead)).ready()).isFalse();

        scene.edit("anna", lead, ScoringScene.profile(null, true, null));
        assertThat(scene.as("anna", desk -> desk.leads().view(lead)).ready()).isTrue();
        assertThat(scene.number("select count(*) from lead_score where ready_since is not null"))
                .isEqualTo(1);
        scene.policy(50, false, false);

        assertThat(scene.as("anna", desk -> desk.leads().view(lead)).ready()).isFalse();
        assertThat(scene.number("select count(*) from lead_score where ready_since is not null"))
                .isZero();
    }

    @Test
    void points_for_what_is_hidden_are_told_without_their_reason() {
        scene.rule(PointRule.where(is("rating", "HOT"), 15));
        scene.rule(PointRule.each(CALL_HELD, 10, null, Decay.NONE));
        long lead = scene.lead("anna", ScoringScene.profile(Rating.HOT, true, null));
        scene.log("anna", lead, ActivityKind.CALL);
        scene.change("insert into permission_set_field (permission_set_id, record_type, field, access)"
                + " select id, 'LEAD', f, 'HIDDEN' from permission_set, unnest(array['rating', 'interested']) f"
                + " where name = 'Worker'");

        ScoreDetail detail = scene.explained("anna", lead);

        assertThat(detail.lines())
                .extracting(ScoreLineRow::points, ScoreLineRow::kind, ScoreLineRow::condition)
                .containsExactly(tuple(10, CALL_HELD, null), tuple(15, null, null));
        assertThat(detail.ready()).isFalse();
        assertThat(scene.as("anna", desk -> desk.leads().view(lead)).ready()).isFalse();
        assertThat(scene.as("root", desk -> desk.door().explain(lead, null)).ready())
                .isTrue();
    }

    @Test
    void a_sharing_rule_over_the_score_opens_and_closes_with_the_points() {
        scene.rule(PointRule.each(EMAIL_OPENED, 50, null, new Decay(Fading.ENDS, 10)));
        scene.shareFrom(50, "ben");
        long lead = scene.lead("anna");
        assertThatThrownBy(() -> scene.explained("ben", lead)).isInstanceOf(NotFoundException.class);

        scene.note("anna", lead, EMAIL_OPENED, 0);
        assertThat(scene.explained("ben", lead).score()).isEqualTo(50);
        scene.days(10);
        scene.background();

        assertThatThrownBy(() -> scene.explained("ben", lead)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_lead_that_was_put_aside_qualifies_and_no_longer_waits_for_its_day() {
        scene.rule(PointRule.each(EMAIL_OPENED, 60, null, Decay.NONE));
        scene.policy(50, true, true);
        long lead = scene.lead("anna");
        LocalDate today = LocalDate.now();
        scene.does("anna", desk -> desk.leads()
                .recycle(lead, desk.leads().view(lead).version(), today.plusYears(1), today));

        scene.note("anna", lead, EMAIL_OPENED, 0);

        assertThat(scene.text("select status || ' ' || (recycle_on is null) from lead where id = ?", lead))
                .isEqualTo("QUALIFIED true");
    }

    @Test
    void only_open_leads_qualify_by_themselves() {
        scene.rule(PointRule.each(EMAIL_OPENED, 60, null, Decay.NONE));
        scene.policy(50, true, true);
        long lead = scene.lead("anna");
        scene.does("anna", desk -> desk.leads()
                .disqualify(lead, desk.leads().view(lead).version(), DisqualifyReason.NO_BUDGET));

        scene.note("anna", lead, EMAIL_OPENED, 0);

        assertThat(scene.text("select status from lead where id = ?", lead)).isEqualTo("DISQUALIFIED");
        assertThat(scene.score(lead)).isEqualTo(60);
    }

    private static Condition is(String field, String value) {
        return new Condition.Comparison(field, Operator.EQUALS, value);
    }
}
