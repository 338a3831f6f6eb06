package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.oracle.Changes;
import crm.oracle.Ids;
import crm.oracle.Shrinker;
import crm.oracle.World;
import crm.oracle.WorldText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ChangingWorldsTest {
    private static final long SEED = 17;
    private static final int WORLDS = 10;
    private static final int COMMANDS = 30;
    private static final int MOST_WORLDS = 150;
    private static final int ASKED_COMMANDS = 8;
    private static final int DRAWN = 300;
    private static final int EVERY_SURFACE = 25;
    private static final int NEW_IDS = 1_000;

    private int commands;
    private long decisions;

    @Test
    void after_each_of_many_commands_all_pairs_still_agree() {
        try (Bench bench = Bench.sweeping()) {
            for (long seed = SEED; seed < SEED + WORLDS; seed++) {
                firstFailure(bench, seed, COMMANDS, step -> true).ifPresent(failure -> {
                    throw new AssertionError(failure.told(bench));
                });
            }
        }
        System.out.printf("stateful: %d commands, %,d decisions%n", commands, decisions);
        assertThat(commands).isEqualTo(WORLDS * COMMANDS);
        assertThat(decisions).isGreaterThan(60_000);
    }

    @Test
    void a_change_production_is_not_told_of_is_caught() {
        List<String> table = new ArrayList<>();
        try (Bench bench = Bench.sweeping()) {
            for (Untold untold : Untold.values()) {
                bench.fixture().run(untold.begin());
                commands = 0;
                Optional<Failure> failure = Optional.empty();
                for (long seed = SEED; failure.isEmpty() && seed < SEED + MOST_WORLDS; seed++) {
                    failure = firstFailure(bench, seed, ASKED_COMMANDS, untold::isAsked);
                }
                bench.fixture().run(untold.end());
                assertThat(failure).as("%s", untold).isPresent();
                table.add("without %-25s caught after %2d commands: %s, then %s"
                        .formatted(
                                untold,
                                commands,
                                failure.get().step().told(),
                                failure.get().found()));
                System.out.println(table.get(table.size() - 1));
            }
        }
        assertThat(table).hasSize(Untold.values().length);
    }

    private Optional<Failure> firstFailure(Bench bench, long seed, int most, Predicate<Changes.Step> asked) {
        World world = Batch.grow(seed).worlds().get(0);
        Changes changes = new Changes(new Random(seed), new Ids(new Random(seed), NEW_IDS, NEW_IDS));
        bench.forget();
        bench.sweep(List.of(world));
        for (int drawn = 0, done = 0; drawn < DRAWN && done < most; drawn++) {
            Changes.Step step = changes.next(world);
            if (asked.test(step)) {
                done++;
                World after = step.after(world);
                bench.fixture().change(world, after);
                List<Disagreement> found = disagreements(bench, after);
                if (!found.isEmpty()) {
                    return Optional.of(new Failure(seed, world, step, found.get(0)));
                }
                world = after;
            }
        }
        return Optional.empty();
    }

    /** Sweeps after every command, and after some asks every surface as well. */
    private List<Disagreement> disagreements(Bench bench, World world) {
        commands++;
        Sweep sweep = bench.sweepAgain(List.of(world));
        decisions += sweep.decisions();
        if (!sweep.found().isEmpty() || commands % EVERY_SURFACE != 0) {
            return sweep.found();
        }
        Comparison comparison = bench.ask(List.of(world));
        decisions += comparison.decisions();
        return comparison.found();
    }

    /** A command after which production and oracle disagree, and the world before it. */
    private record Failure(long seed, World before, Changes.Step step, Disagreement found) {
        String told(Bench bench) {
            World smallest = new Shrinker(world -> fails(bench, world)).shrink(before);
            return "seed " + seed + ": after \"" + step.told() + "\" " + found
                    + ". The smallest world in which the command shows it:\n\n" + WorldText.write(smallest);
        }

        private boolean fails(Bench bench, World world) {
            World after = step.after(world);
            if (after.equals(world) || !after.isPossible()) {
                return false;
            }
            bench.forget();
            bench.compare(List.of(world));
            bench.sweepAgain(List.of(world));
            bench.fixture().change(world, after);
            return !bench.sweepAgain(List.of(after)).found().isEmpty()
                    || !bench.ask(List.of(after)).found().isEmpty();
        }
    }
}
