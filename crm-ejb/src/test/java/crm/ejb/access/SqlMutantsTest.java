package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.oracle.World;
import crm.sqlmutant.Mutants;
import crm.sqlmutant.Operator;
import crm.sqlmutant.Reasons;
import crm.sqlmutant.SqlMutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlMutantsTest {
    /** Long enough for the published table. */
    private static final int LONG = 3;

    private static final int BATCHES = Integer.getInteger("crm.mutants.batches", 1);
    private static final double NOTICED_AT_ONCE = 0.5;
    private static final int WORLDS = 2;
    private static final int PLACES = 40;
    private static final int EACH = 3;

    private final Map<SqlMutant, SqlTrial.Fate> fates = new LinkedHashMap<>();
    private final Reasons reasons = new Reasons();

    @Test
    void every_mutant_of_what_is_asked_is_noticed_or_listed_with_a_reason() throws SQLException, IOException {
        Tape tape = new Tape();
        try (Bench bench = Bench.taped(tape);
                Connection connection = bench.connection()) {
            for (Batch batch : Batch.all().limit(BATCHES).toList()) {
                judge(new SqlTrial(bench, connection), tape, batch.worlds());
            }
        }
        List<String> alive = told(SqlTrial.Fate.ALIVE);
        alive.forEach(mutant -> System.out.println("not noticed: " + mutant));
        List<String> noticed = told(SqlTrial.Fate.NOTICED);
        System.out.printf("sql mutants: %d noticed, %d not%n", noticed.size(), alive.size());
        assertThat(noticed.size()).isGreaterThan((int) (NOTICED_AT_ONCE * (noticed.size() + alive.size())));
        if (BATCHES >= LONG) {
            List.of(Operator.values()).forEach(operator -> System.out.println(row(operator)));
            assertThat(noticed).as("listed as not noticed").noneMatch(reasons.mutants()::contains);
            assertThat(alive).containsExactlyInAnyOrderElementsOf(reasons.mutants());
            assertThat(published())
                    .containsAll(
                            List.of(Operator.values()).stream().map(this::row).toList());
        }
    }

    @Test
    void the_published_table_counts_what_is_listed() throws IOException {
        for (Operator operator : Operator.values()) {
            String end = " | %d | %d |".formatted(reasons.count(operator, false), reasons.count(operator, true));
            assertThat(published())
                    .filteredOn(line -> line.startsWith("| " + operator.told() + " |"))
                    .singleElement()
                    .asString()
                    .endsWith(end);
        }
    }

    private static List<String> published() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "access-proof.md"));
    }

    private String row(Operator operator) {
        long made = fates.entrySet().stream()
                .filter(each -> each.getKey().operator() == operator && each.getValue() != SqlTrial.Fate.REFUSED)
                .count();
        long same = reasons.count(operator, false);
        long open = reasons.count(operator, true);
        return "| %s | %d | %d | %d | %d |".formatted(operator.told(), made, made - same - open, same, open);
    }

    private List<String> told(SqlTrial.Fate fate) {
        return fates.entrySet().stream()
                .filter(each -> each.getValue() == fate)
                .map(each -> each.getKey().toString())
                .collect(Collectors.toList());
    }

    private void judge(SqlTrial trial, Tape tape, List<World> worlds) throws SQLException {
        List<World> few = worlds.subList(0, WORLDS);
        trial.load(few);
        Map<SqlMutant, List<SqlTrial.Place>> places = places(trial.bench(), tape, Inquiry.into(few));
        for (SqlMutant mutant : places.keySet()) {
            if (fates.getOrDefault(mutant, SqlTrial.Fate.ALIVE) == SqlTrial.Fate.ALIVE) {
                fates.put(mutant, trial.fate(mutant, places.get(mutant)));
            }
        }
        if (BATCHES >= LONG) {
            sweep(trial, tape, worlds);
        }
    }

    /** What lives on is tried on all pairs of all worlds of the batch. */
    private void sweep(SqlTrial trial, Tape tape, List<World> worlds) {
        trial.load(worlds);
        List<Tape.Sent> swept = swept(trial.bench(), tape, worlds);
        fates.replaceAll((mutant, fate) ->
                fate == SqlTrial.Fate.ALIVE && trial.isSweptOtherwise(mutant, swept) ? SqlTrial.Fate.NOTICED : fate);
    }

    private static List<Tape.Sent> swept(Bench bench, Tape tape, List<World> worlds) {
        bench.seam().rewrite(UnaryOperator.identity());
        bench.forget();
        tape.taken();
        assertThat(bench.sweepAgain(worlds).found()).isEmpty();
        return tape.taken().stream()
                .filter(sent -> sent.sql().contains(" r where r.id = any(?)"))
                .toList();
    }

    private static Map<SqlMutant, List<SqlTrial.Place>> places(Bench bench, Tape tape, List<Inquiry> inquiries) {
        bench.seam().rewrite(UnaryOperator.identity());
        Map<SqlMutant, List<SqlTrial.Place>> places = new LinkedHashMap<>();
        Map<String, Set<SqlMutant>> known = new HashMap<>();
        for (Inquiry inquiry : inquiries) {
            tape.taken();
            boolean right = bench.read(entities -> inquiry.isAnsweredRightly(entities, new Organisations()));
            assertThat(right).isTrue();
            for (Tape.Sent sent : tape.taken()) {
                for (SqlMutant mutant : known.computeIfAbsent(sent.sql(), Mutants::of)) {
                    List<SqlTrial.Place> there = places.computeIfAbsent(mutant, each -> new ArrayList<>());
                    long here = there.stream()
                            .filter(place -> place.inquiry() == inquiry)
                            .count();
                    if (there.size() < PLACES && here < EACH) {
                        there.add(new SqlTrial.Place(inquiry, sent));
                    }
                }
            }
        }
        return places;
    }
}
