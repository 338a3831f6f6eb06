package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shortest way to notice that a decision is wrong: where thousands of mutants are tried, each second counts. */
class FirstWorldsAgreeTest {
    private static final int BATCHES = 8;

    /** One for all mutants of a JVM; it is gone with its server. */
    private static final Bench BENCH = Bench.sweeping();

    private static final List<Batch> FIRST = Batch.all().limit(BATCHES).toList();

    @Test
    void production_and_oracle_agree_on_the_first_worlds() {
        BENCH.forget();
        for (Batch batch : FIRST) {
            assertThat(BENCH.sweep(batch.worlds()).found()).isEmpty();
        }
    }

    @Test
    void lists_counts_bins_and_conditions_that_ask_for_more_than_reading_agree_as_well() {
        BENCH.forget();
        assertThat(BENCH.compare(FIRST.get(0).few().worlds()).found()).isEmpty();
        assertThat(BENCH.compare(FIRST.get(1).few().worlds()).found()).isEmpty();
    }
}
