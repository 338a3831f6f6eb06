package crm.ejb.scoring;

import static crm.domain.activity.SignalKind.CALL_HELD;
import static crm.domain.activity.SignalKind.EMAIL_OPENED;
import static crm.domain.activity.SignalKind.FORM_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.activity.ActivityKind;
import crm.domain.lead.Rating;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoringManyThingsAtOnceTest {
    private static final int AT_ONCE = 32;

    private final ScoringScene scene = new ScoringScene();

    @AfterEach
    void drop() {
        scene.close();
    }

    @Test
    void thirty_two_at_once_lose_no_points_and_make_the_lead_ready_once() throws Exception {
        scene.rule(PointRule.each(FORM_SUBMITTED, 7, null, Decay.NONE));
        scene.rule(PointRule.each(CALL_HELD, 3, null, Decay.NONE));
        scene.policy(50, true, true);
        long lead = scene.lead("anna");

        atOnce(n -> {
            if (n % 2 == 0) {
                scene.note("anna", lead, FORM_SUBMITTED, 0);
            } else {
                scene.log("mona", lead, ActivityKind.CALL);
            }
        });

        assertThat(scene.score(lead)).isEqualTo(16 * 7 + 16 * 3);
        assertThat(scene.number("select count(*) from score_change where lead_id = ?", lead))
                .isEqualTo(AT_ONCE);
        assertThat(scene.number(
                        "select count(*) from score_change where lead_id = ? and score_before < 50 and score_after >= 50",
                        lead))
                .isEqualTo(1);
        assertThat(scene.text("select status from lead where id = ?", lead)).isEqualTo("QUALIFIED");
        assertThat(scene.number("select count(*) from audit_event where kind = 'lead.qualified'"))
                .isEqualTo(1);
        assertThat(scene.number("select count(*) from field_history where field = 'status'"))
                .isEqualTo(1);
        scene.summedUpAgainNothingIsOther();
    }

    @Test
    void whatever_happens_to_many_leads_the_score_is_the_sum() {
        Random dice = new Random(7);
        scene.rule(PointRule.each(EMAIL_OPENED, 6, 30, new Decay(Fading.HALVES, 20)));
        scene.rule(PointRule.each(FORM_SUBMITTED, 20, null, new Decay(Fading.ENDS, 45)));
        scene.rule(PointRule.each(CALL_HELD, 9, 40, Decay.NONE));
        scene.rule(PointRule.where(is("rating", "HOT"), 12));
        scene.rule(PointRule.where(new Condition.Comparison("title", Operator.CONTAINS, "lab"), 8));
        List<Long> leads = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            if (leads.size() < 8) {
                leads.add(scene.lead("anna"));
            }
            long lead = leads.get(dice.nextInt(leads.size()));
            switch (dice.nextInt(5)) {
                case 0 -> scene.note("anna", lead, EMAIL_OPENED, dice.nextInt(60));
                case 1 -> scene.note("mona", lead, FORM_SUBMITTED, dice.nextInt(60));
                case 2 -> scene.log("anna", lead, ActivityKind.CALL);
                case 3 ->
                    scene.edit(
                            "anna",
                            lead,
                            ScoringScene.profile(
                                    Rating.values()[dice.nextInt(3)],
                                    dice.nextBoolean(),
                                    dice.nextBoolean() ? "LAB" : null));
                default -> {
                    scene.days(dice.nextInt(4));
                    scene.background();
                }
            }
        }

        scene.summedUpAgainNothingIsOther();
        leads.forEach(lead -> assertThat(scene.explained("anna", lead).lines().stream()
                        .mapToInt(ScoreLineRow::points)
                        .sum())
                .isEqualTo(scene.score(lead)));
    }

    @Test
    void a_signal_costs_the_same_however_much_happened_before() {
        scene.rule(PointRule.each(EMAIL_OPENED, 2, 40, new Decay(Fading.HALVES, 30)));
        scene.rule(PointRule.where(is("rating", "HOT"), 5));
        long lead = scene.lead("anna");
        scene.note("anna", lead, EMAIL_OPENED, 1);
        int few = statements(() -> scene.note("anna", lead, EMAIL_OPENED, 2));
        scene.change("""
                insert into lead_signal (lead_id, kind, happened_at)
                select ?, 'EMAIL_OPENED', now() - n * interval '1 hour' from generate_series(1, 5000) n
                """, lead);

        assertThat(statements(() -> scene.note("anna", lead, EMAIL_OPENED, 3))).isEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(40);
        assertThat(scene.score(lead)).isEqualTo(40);
    }

    private int statements(Runnable work) {
        return scene.database
                .statements()
                .during(() -> {
                    work.run();
                    return true;
                })
                .statements();
    }

    private static void atOnce(java.util.function.IntConsumer work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int n = i;
                running.add(threads.submit(() -> {
                    start.await();
                    work.accept(n);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Condition is(String field, String value) {
        return new Condition.Comparison(field, Operator.EQUALS, value);
    }
}
