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
}
