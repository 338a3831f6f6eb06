package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Activities;
import crm.oracle.Activity;
import crm.oracle.ActivityCondition;
import crm.oracle.ActivityOracle;
import crm.oracle.Adequacy;
import crm.oracle.Batch;
import crm.oracle.Item;
import crm.oracle.User;
import crm.oracle.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ActivitiesAgreeWithTheOracleTest {
    private static final int WORLDS = 24;
    private static final int EACH = 24;

    private final Map<ActivityCondition, Integer> decides = new EnumMap<>(ActivityCondition.class);

    @Test
    void who_reads_completes_and_logs_activities_is_what_the_oracle_says() {
        long decisions = 0;
        try (Bench bench = new Bench()) {
            for (ActivityRound round : rounds()) {
                assertThat(round.disagreement(bench)).isEmpty();
                decisions += round.decisions();
            }
        }
        System.out.printf("activities: %,d decisions%n", decisions);
        assertThat(decisions).isGreaterThan(8_000);
    }

    @Test
    void every_deliberate_fault_is_caught() {
        try (Bench bench = new Bench()) {
            for (ActivityFault fault : ActivityFault.values()) {
                bench.seam().rewrite(fault);
                Optional<String> caught = rounds().stream()
                        .map(round -> round.disagreement(bench))
                        .flatMap(Optional::stream)
                        .findFirst();
                assertThat(bench.seam().rewritten())
                        .as("%s meets a statement", fault)
                        .isPositive();
                assertThat(caught).as("%s", fault).isPresent();
                System.out.println(fault.told() + " caught: " + caught.get());
            }
            bench.seam().rewrite(UnaryOperator.identity());
        }
    }

    @Test
    void the_published_faults_are_these() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "access-proof.md")).lines())
                .containsSubsequence(Arrays.stream(ActivityFault.values())
                        .map(fault -> "* activities: " + fault.told())
                        .toArray(String[]::new));
    }

    @Test
    void each_condition_alone_decides_often_enough() {
        for (long seed = Batch.FIRST_SEED; !isEnough() && seed < Batch.FIRST_SEED + Batch.IN_CI; seed++) {
            Activities activities = new Activities(seed);
            Batch.grow(seed).worlds().forEach(world -> count(world, activities.in(world, EACH)));
        }
        System.out.println("activities decided by one condition alone: " + decides);
        assertThat(decides).hasSize(ActivityCondition.values().length);
        assertThat(decides.values()).allMatch(count -> count >= Adequacy.ENOUGH);
    }

    private static List<ActivityRound> rounds() {
        Activities activities = new Activities(1);
        List<ActivityRound> rounds = new ArrayList<>();
        Batch.all()
                .limit(WORLDS)
                .map(batch -> batch.worlds().get(0))
                .forEach(world -> rounds.add(new ActivityRound(world, activities.in(world, EACH))));
        return rounds;
    }

    private boolean isEnough() {
        return decides.size() == ActivityCondition.values().length
                && decides.values().stream().allMatch(count -> count >= Adequacy.ENOUGH);
    }

    private void count(World world, List<Activity> activities) {
        ActivityOracle oracle = new ActivityOracle(world);
        for (ActivityCondition condition : ActivityCondition.values()) {
            ActivityOracle other = new ActivityOracle(world, condition);
            if (decides.getOrDefault(condition, 0) < Adequacy.ENOUGH) {
                world.users()
                        .forEach(viewer -> decides.merge(
                                condition, differences(world, activities, viewer, oracle, other), Integer::sum));
            }
        }
    }

    private static int differences(
            World world, List<Activity> activities, User viewer, ActivityOracle one, ActivityOracle other) {
        int differences = 0;
        for (Activity activity : activities) {
            boolean read = one.mayRead(viewer.id(), activity) != other.mayRead(viewer.id(), activity);
            boolean complete = one.mayComplete(viewer.id(), activity) != other.mayComplete(viewer.id(), activity);
            differences += read || complete ? 1 : 0;
        }
        for (Item item : world.items()) {
            for (Activity.Type type : Activity.Type.values()) {
                differences += one.mayLog(viewer.id(), item, type) != other.mayLog(viewer.id(), item, type) ? 1 : 0;
            }
        }
        return differences;
    }
}
