package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DifferentialTest {
    private static final int LANES = 4;
    private static final int DECISIONS = 200_000;

    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong recycled = new AtomicLong();

    @Test
    void production_and_oracle_agree_on_every_pair() throws InterruptedException, ExecutionException {
        List<Batch> batches = Batch.all().limit(Integer.getInteger("crm.limit", 140)).toList();
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                int lane = i;
                running.add(lanes.submit(() -> compare(batches, lane)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            lanes.shutdownNow();
        }
        System.out.printf("differential: %,d decisions, %,d answers%n", decisions.get(), answers.get());
        assertThat(decisions.get()).isGreaterThanOrEqualTo(DECISIONS);
        assertThat(recycled.get()).isGreaterThan(10_000);
        assertThat(answers.get()).isGreaterThan(4 * decisions.get());
    }

    @Test
    void worlds_that_once_failed_agree_for_ever() {
        List<World> corpus = Corpus.worlds();
        assertThat(corpus).isNotEmpty();
        try (Bench bench = new Bench()) {
            corpus.forEach(bench::requireAgreement);
        }
    }

    private void compare(List<Batch> batches, int lane) {
        try (Bench bench = new Bench()) {
            for (int i = lane; i < batches.size(); i += LANES) {
                Comparison comparison = bench.requireAgreement(batches.get(i));
                decisions.addAndGet(comparison.decisions());
                answers.addAndGet(comparison.answered());
                recycled.addAndGet(comparison.recycled());
            }
            bench.requireEveryShape();
        }
    }
}
