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
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class DifferentialTest {
    private static final int LANES = 2;
    private static final int BATCHES_BY_EVERY_SURFACE = 60;
    private static final int DECISIONS = 1_000_000;

    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong recycled = new AtomicLong();

    @Test
    void production_and_oracle_agree_on_every_pair() throws InterruptedException, ExecutionException {
        List<Batch> batches = Batch.all().toList();
        inLanes(lane -> {
            try (Bench bench = Bench.sweeping()) {
                for (int i = lane; i < batches.size(); i += LANES) {
                    decisions.addAndGet(bench.requireSweep(batches.get(i)).decisions());
                }
            }
        });
        System.out.printf("differential: %,d decisions%n", decisions.get());
        assertThat(decisions.get()).isGreaterThanOrEqualTo((long) DECISIONS * Batch.looked() / Batch.IN_CI);
    }

    @Test
    void check_list_count_bin_and_condition_say_the_same() throws InterruptedException, ExecutionException {
        List<Batch> batches =
                Batch.all().limit(BATCHES_BY_EVERY_SURFACE).map(Batch::few).toList();
        inLanes(lane -> compare(batches, lane));
        System.out.printf("by every surface: %,d decisions, %,d answers%n", decisions.get(), answers.get());
        assertThat(decisions.get()).isGreaterThanOrEqualTo(700L * batches.size());
        assertThat(recycled.get()).isGreaterThan(30L * batches.size());
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

    private static void inLanes(IntConsumer lane) throws InterruptedException, ExecutionException {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                int each = i;
                running.add(lanes.submit(() -> lane.accept(each)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            lanes.shutdownNow();
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
