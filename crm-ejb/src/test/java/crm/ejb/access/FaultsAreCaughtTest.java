package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsAreCaughtTest {
    private static final int LONGEST = 15;
    private static final int FEWEST = 40;

    private final List<String> table = new ArrayList<>();

    @Test
    void every_deliberate_fault_is_caught_by_the_comparison() {
        try (Bench bench = Bench.sweeping()) {
            List<Batch> batches = Batch.all().limit(LONGEST).toList();
            List<Fault> uncaught = new ArrayList<>();
            for (Fault fault : Fault.values()) {
                if (!isCaught(fault, bench, batches)) {
                    uncaught.add(fault);
                }
            }
            table.forEach(System.out::println);
            assertThat(table).hasSize(Fault.values().length).hasSizeGreaterThanOrEqualTo(FEWEST);
            assertThat(uncaught).isEmpty();
        }
    }

    @Test
    void the_published_faults_are_these() throws IOException {
        String published = Files.readString(Path.of("..", "docs", "access-proof.md"));
        assertThat(published.lines().filter(line -> line.startsWith("- ")).map(line -> line.substring(2)))
                .containsExactly(Arrays.stream(Fault.values()).map(Fault::told).toArray(String[]::new));
    }

    private boolean isCaught(Fault fault, Bench bench, List<Batch> batches) {
        bench.seam().rewrite(fault);
        bench.forget();
        long decisions = 0;
        for (Batch batch : batches) {
            Sweep sweep = bench.sweep(batch.worlds());
            decisions += sweep.decisions();
            List<Disagreement> found = new ArrayList<>(sweep.found());
            if (found.isEmpty()) {
                Comparison comparison = bench.compare(batch.few().worlds());
                decisions += comparison.decisions();
                found.addAll(comparison.found());
            }
            if (!found.isEmpty()) {
                assertThat(bench.seam().rewritten())
                        .as("%s meets a statement", fault)
                        .isPositive();
                table.add("%-55s caught after %,6d decisions: %s".formatted(fault.told(), decisions, found.get(0)));
                return true;
            }
        }
        table.add("%-55s NOT CAUGHT in %,d decisions, %,d statements changed"
                .formatted(fault.told(), decisions, bench.seam().rewritten()));
        return false;
    }
}
