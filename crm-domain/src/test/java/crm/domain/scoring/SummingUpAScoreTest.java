package crm.domain.scoring;

import static crm.domain.activity.SignalKind.CALL_HELD;
import static crm.domain.activity.SignalKind.EMAIL_OPENED;
import static crm.domain.activity.SignalKind.PAGE_VISITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.activity.SignalKind;
import crm.domain.shared.InvalidException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummingUpAScoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Condition HOT = new Condition.Comparison("rating", Operator.EQUALS, "HOT");

    @Test
    void a_lead_that_did_nothing_has_no_points() {
        Score score = sum(List.of(PointRule.each(CALL_HELD, 10, null, Decay.NONE)), List.of(), List.of());

        assertThat(score).isEqualTo(new Score(0, List.of(), null));
    }

    @Test
    void each_time_brings_its_points_and_the_reason_is_kept() {
        PointRule opened = PointRule.each(EMAIL_OPENED, 10, null, Decay.NONE);
        PointRule hot = PointRule.where(HOT, 15);

        Score score = sum(List.of(opened, hot), List.of(new Tally(EMAIL_OPENED, TODAY.minusDays(3), 2)), List.of(hot));

        assertThat(score.total()).isEqualTo(35);
        assertThat(score.lines())
                .containsExactly(new ScoreLine(hot, 15, 1, null), new ScoreLine(opened, 20, 2, TODAY.minusDays(3)));
    }

    @Test
    void a_rule_gives_no_more_than_its_most_and_the_latest_count_first() {
        PointRule visited = PointRule.each(PAGE_VISITED, 4, 10, Decay.NONE);

        Score score = sum(
                List.of(visited),
                List.of(new Tally(PAGE_VISITED, TODAY.minusDays(9), 5), new Tally(PAGE_VISITED, TODAY, 2)),
                List.of());

        assertThat(score.total()).isEqualTo(10);
        assertThat(score.lines())
                .extracting(ScoreLine::points, ScoreLine::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, TODAY),
                        org.assertj.core.groups.Tuple.tuple(2, TODAY.minusDays(9)));
    }

    @Test
    void points_halve_step_by_step_until_nothing_is_left() {
        Decay halves = new Decay(Fading.HALVES, 30);

        assertThat(IntStream.of(-5, 0, 29, 30, 59, 60, 90, 120, 5000).map(age -> halves.left(10, age)))
                .containsExactly(10, 10, 10, 5, 5, 2, 1, 0, 0);
        assertThat(halves.left(-10, 60)).isEqualTo(-2);
        assertThat(halves.nextStep(10, 31)).hasValue(60);
        assertThat(halves.nextStep(10, 120)).isEmpty();
    }

    @Test
    void points_end_on_their_day() {
        Decay ends = new Decay(Fading.ENDS, 7);

        assertThat(ends.left(10, 6)).isEqualTo(10);
        assertThat(ends.left(10, 7)).isZero();
        assertThat(ends.nextStep(10, 2)).hasValue(7);
        assertThat(ends.nextStep(10, 7)).isEmpty();
    }

    @Test
    void no_score_is_below_zero() {
        PointRule bad = PointRule.where(HOT, -40);

        assertThat(sum(List.of(bad), List.of(), List.of(bad)).total()).isZero();
    }

    @Test
    void a_rule_must_make_sense() {
        assertThatThrownBy(() -> PointRule.each(CALL_HELD, 0, null, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> PointRule.each(CALL_HELD, 5, 0, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> new PointRule(CALL_HELD, HOT, 5, null, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> new Decay(Fading.HALVES, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> new ScoringPolicy(0, true, false)).isInstanceOf(InvalidException.class);
    }

    /** Random rules and lives against the plainest way to count, day by day. */
    @Test
    void whatever_happened_the_score_is_the_plain_sum_and_holds_until_the_next_change() {
        Random dice = new Random(20_260_310);
        for (int round = 0; round < 3_000; round++) {
            List<PointRule> rules = IntStream.range(0, 1 + dice.nextInt(5))
                    .mapToObj(i -> rule(dice))
                    .toList();
            List<Tally> tallies = tallies(dice);
            List<Tally> shuffled = new ArrayList<>(tallies);
            Collections.shuffle(shuffled, dice);
            List<PointRule> met = rules.stream()
                    .filter(rule -> rule.overFields() && dice.nextBoolean())
                    .toList();

            Score score = new Scoring(rules, TODAY).of(tallies, met);

            assertThat(score.total()).as("%s of %s", rules, tallies).isEqualTo(plain(rules, tallies, met, TODAY));
            assertThat(new Scoring(rules, TODAY).of(shuffled, met).total()).isEqualTo(score.total());
            LocalDate until = score.nextChange() == null
                    ? TODAY.plusDays(400)
                    : score.nextChange().minusDays(1);
            assertThat(until).isAfterOrEqualTo(TODAY);
            assertThat(plain(rules, tallies, met, until)).isEqualTo(score.total());
            assertThat(plain(rules, tallies, met, TODAY.plusDays(ChronoUnit.DAYS.between(TODAY, until) / 2)))
                    .isEqualTo(score.total());
        }
    }

    private static int plain(List<PointRule> rules, List<Tally> tallies, List<PointRule> met, LocalDate day) {
        int sum = met.stream().mapToInt(PointRule::points).sum();
        for (PointRule rule : rules) {
            int given = 0;
            for (Tally tally : tallies) {
                if (tally.kind() == rule.kind()) {
                    given += tally.count() * left(rule, Math.max(0, ChronoUnit.DAYS.between(tally.day(), day)));
                }
            }
            if (rule.most() != null) {
                given = Math.max(-rule.most(), Math.min(rule.most(), given));
            }
            sum += given;
        }
        return Math.max(0, sum);
    }

    private static int left(PointRule rule, long age) {
        int points = rule.points();
        switch (rule.decay().fading()) {
            case ENDS -> points = age >= rule.decay().days() ? 0 : points;
            case HALVES -> {
                for (long rest = age;
                        rest >= rule.decay().days();
                        rest -= rule.decay().days()) {
                    points /= 2;
                }
            }
            default -> {}
        }
        return points;
    }

    private static PointRule rule(Random dice) {
        int points = (dice.nextInt(5) == 0 ? -1 : 1) * (1 + dice.nextInt(60));
        if (dice.nextInt(4) == 0) {
            return PointRule.where(HOT, points);
        }
        Fading fading = Fading.values()[dice.nextInt(3)];
        Integer most = dice.nextBoolean() ? null : 1 + dice.nextInt(100);
        return PointRule.each(kind(dice), points, most, new Decay(fading, 1 + dice.nextInt(40)));
    }

    private static SignalKind kind(Random dice) {
        return SignalKind.values()[dice.nextInt(4)];
    }

    private static List<Tally> tallies(Random dice) {
        var counted = new TreeMap<String, Tally>();
        for (int i = dice.nextInt(12); i > 0; i--) {
            Tally tally = new Tally(kind(dice), TODAY.minusDays(dice.nextInt(200) - 3), 1 + dice.nextInt(4));
            counted.put(tally.kind() + " " + tally.day(), tally);
        }
        return List.copyOf(counted.values());
    }

    private static Score sum(List<PointRule> rules, List<Tally> tallies, List<PointRule> met) {
        return new Scoring(rules, TODAY).of(tallies, met);
    }
}
