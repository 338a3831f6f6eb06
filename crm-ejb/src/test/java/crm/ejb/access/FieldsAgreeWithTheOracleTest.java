package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Adequacy;
import crm.oracle.FieldCondition;
import crm.oracle.FieldOracle;
import crm.oracle.FieldWorld;
import crm.oracle.FieldWorlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsAgreeWithTheOracleTest {
    private static final int DRAWN = 5_000;

    private final Map<FieldCondition, Integer> decides = new EnumMap<>(FieldCondition.class);
    private final FieldRound round = new FieldRound();

    @Test
    void what_somebody_may_do_with_a_field_is_what_the_oracle_says() {
        try (Bench bench = new Bench()) {
            assertThat(round.firstDisagreement(bench)).isEmpty();
        }
        System.out.printf("fields: %,d decisions%n", round.decisions());
        assertThat(round.decisions()).isGreaterThan(10_000);
    }

    @Test
    void every_deliberate_fault_is_caught() {
        try (Bench bench = new Bench()) {
            for (FieldFault fault : FieldFault.values()) {
                bench.seam().rewrite(fault);
                Optional<String> caught = round.firstDisagreement(bench);
                assertThat(bench.seam().rewritten())
                        .as("%s meets a statement", fault)
                        .isPositive();
                assertThat(caught).as("%s", fault).isPresent();
                System.out.println(fault.told() + " caught: " + caught.get());
            }
        }
    }

    @Test
    void the_published_faults_are_these() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "access-proof.md")).lines())
                .containsSubsequence(Arrays.stream(FieldFault.values())
                        .map(fault -> "* fields: " + fault.told())
                        .toArray(String[]::new));
    }

    @Test
    void each_condition_alone_decides_often_enough() {
        FieldWorlds worlds = new FieldWorlds(1);
        for (int i = 0; !isEnough() && i < DRAWN; i++) {
            count(worlds.world());
        }
        System.out.println("fields decided by one condition alone: " + decides);
        assertThat(isEnough()).isTrue();
    }

    private boolean isEnough() {
        return decides.size() == FieldCondition.values().length
                && decides.values().stream().allMatch(count -> count >= Adequacy.ENOUGH);
    }

    private void count(FieldWorld world) {
        FieldOracle oracle = new FieldOracle(world);
        for (FieldCondition condition : FieldCondition.values()) {
            FieldOracle other = new FieldOracle(world, condition);
            world.holders().forEach(holder -> FieldRound.places()
                    .filter(place -> !oracle.level(holder, place).equals(other.level(holder, place)))
                    .forEach(place -> decides.merge(condition, 1, Integer::sum)));
        }
    }
}
