package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.sqlmutant.Reasons;
import crm.sqlmutant.Reasons.Verdict;
import crm.sqlmutant.SqlMutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggerMutantsTest {
    /** Long enough for the published table. */
    private static final int LONG = 2;

    private static final int TALES = Integer.getInteger("crm.mutants.tales", 1);
    private static final int EACH = TALES >= LONG ? 1 : 20;
    private static final double NOTICED_AT_ONCE = 0.5;
    private static final String SYNTAX_OR_NAME = "42";

    private final Reasons reasons = new Reasons("unnoticed-triggers.txt");
    private final List<Tale> tales = new ArrayList<>();
    private final List<String> alive = new ArrayList<>();
    private final Map<String, Integer> made = new LinkedHashMap<>();

    @Test
    void every_mutant_of_what_keeps_the_facts_of_access_is_noticed_or_listed_with_a_reason()
            throws SQLException, IOException {
        try (Bench bench = Bench.sweeping();
                Connection connection = bench.connection()) {
            bench.fixture().run("set statement_timeout = '20s'");
            for (long seed = Batch.FIRST_SEED; seed < Batch.FIRST_SEED + TALES; seed++) {
                Tale tale = new Tale(bench, seed);
                assertThat(tale.isToldWrongly(true)).as("without any mutant").isFalse();
                tales.add(tale);
            }
            assertThat(Refusals.hold(bench)).isTrue();
            int drawn = 0;
            for (Keeper keeper : Keeper.all(connection)) {
                for (SqlMutant mutant : keeper.mutants()) {
                    if (drawn++ % EACH == 0) {
                        judge(bench, keeper, mutant);
                    }
                }
            }
        }
        publish();
    }

    private void publish() throws IOException {
        int all = made.values().stream().mapToInt(Integer::intValue).sum();
        alive.forEach(mutant -> System.out.println("not noticed: " + mutant));
        System.out.printf("trigger mutants: %d made, %d not noticed%n", all, alive.size());
        assertThat(alive.size()).isLessThan((int) (NOTICED_AT_ONCE * all));
        if (TALES >= LONG) {
            rows().forEach(System.out::println);
            assertThat(alive).containsExactlyInAnyOrderElementsOf(reasons.mutants());
            assertThat(Files.readAllLines(Path.of("..", "docs", "access-proof.md")))
                    .containsAll(rows());
        }
    }

    /** The published rows: one for each function, and one for all triggers together. */
    private List<String> rows() {
        return made.keySet().stream()
                .map(name -> "| %s | %d | %d | %d | %d |"
                        .formatted(
                                name,
                                made.get(name),
                                made.get(name) - alive(name).size(),
                                alive(name).size() - open(name),
                                open(name)))
                .toList();
    }

    private List<String> alive(String name) {
        return alive.stream()
                .filter(mutant -> name.equals(place(mutant.split(": ")[1])))
                .toList();
    }

    private long open(String name) {
        return alive(name).stream()
                .filter(mutant -> reasons.says(Verdict.OPEN, mutant))
                .count();
    }

    private static String place(String keeper) {
        return keeper.contains(".") ? "when triggers fire" : "`" + keeper + "`";
    }

    private void judge(Bench bench, Keeper keeper, SqlMutant mutant) {
        try {
            bench.fixture().run(keeper.with(mutant));
        } catch (IllegalStateException refused) {
            return;
        }
        isNoticed(bench, keeper).ifPresent(noticed -> {
            made.merge(place(keeper.name()), 1, Integer::sum);
            if (!noticed) {
                alive.add(keeper.told(mutant));
            }
        });
        bench.fixture().run(keeper.right());
    }

    /** Nothing if the mutant turns out to be no statement at all. */
    private Optional<Boolean> isNoticed(Bench bench, Keeper keeper) {
        boolean swept = keeper.name().equals("crm_reaches");
        try {
            return Optional.of(!Refusals.hold(bench) || tales.stream().anyMatch(tale -> tale.isToldWrongly(swept)));
        } catch (RuntimeException broken) {
            return isNoStatement(broken) ? Optional.empty() : Optional.of(true);
        }
    }

    private static boolean isNoStatement(Throwable broken) {
        return broken != null
                && (broken instanceof SQLException told
                                && String.valueOf(told.getSQLState()).startsWith(SYNTAX_OR_NAME)
                        || isNoStatement(broken.getCause()));
    }
}
