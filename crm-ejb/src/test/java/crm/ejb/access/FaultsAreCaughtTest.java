package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsAreCaughtTest {
    private static final int LONGEST = 60;

    private final List<String> table = new ArrayList<>();

    @Test
    void every_deliberate_fault_is_caught_by_the_comparison() {
        try (Bench bench = new Bench()) {
            List<Batch> batches = Batch.all().limit(LONGEST).map(Batch::few).toList();
            List<Fault> uncaught = new ArrayList<>();
            for (Fault fault : Fault.values()) {
                if (!isCaught(fault, bench, batches)) {
                    uncaught.add(fault);
                }
            }
            table.forEach(System.out::println);
            assertThat(table).hasSize(Fault.values().length);
            assertThat(uncaught).isEmpty();
        }
    }

    private boolean isCaught(Fault fault, Bench bench, List<Batch> batches) {
        bench.seam().rewrite(fault);
        long decisions = 0;
        for (Batch batch : batches) {
            bench.forget();
            Comparison comparison = bench.compare(batch.worlds());
            decisions += comparison.decisions();
            if (!comparison.found().isEmpty()) {
                assertThat(bench.seam().rewritten())
                        .as("%s meets a statement", fault)
                        .isPositive();
                table.add("%-55s caught after %,6d decisions: %s"
                        .formatted(fault.told(), decisions, comparison.found().get(0)));
                return true;
            }
        }
        table.add("%-55s NOT CAUGHT in %,d decisions, %,d statements changed"
                .formatted(fault.told(), decisions, bench.seam().rewritten()));
        return false;
    }
}
