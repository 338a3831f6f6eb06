package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.oracle.World;
import crm.sqlmutant.Mutants;
import crm.sqlmutant.Operator;
import crm.sqlmutant.Reasons;
import crm.sqlmutant.Reasons.Verdict;
import crm.sqlmutant.SqlMutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqlMutantsTest {
    /** Long enough for the published table. */
    private static final int LONG = 12;

    private static final int WORLDS = Integer.getInteger("crm.mutants.worlds", 1);
    private static final double NOTICED_AT_ONCE = 0.5;

    /** In so many worlds pages as large as those on screen are asked for as well; after that only small ones. */
    private static final int WITH_LARGE_PAGES = 3;

    private final Map<SqlMutant, SqlTrial.Fate> fates = new LinkedHashMap<>();
    private final Set<SqlMutant> costly = new HashSet<>();
    private final Reasons reasons = new Reasons("unnoticed.txt");

    @Test
    void every_mutant_of_what_is_asked_is_noticed_or_listed_with_a_reason() throws SQLException, IOException {
        Tape tape = new Tape();
        try (Bench bench = Bench.taped(tape);
                Connection connection = bench.connection()) {
            SqlTrial trial = new SqlTrial(bench, connection, tape);
            for (Batch batch : Batch.all().limit(WORLDS).toList()) {
                judge(trial, batch);
            }
            if (WORLDS >= LONG) {
                World crowd = Crowd.grown();
                trial.load(List.of(crowd));
                judge(trial, Crowd.inquiries(crowd, 1), EnumSet.allOf(Inquiry.Part.class));
                judgeByFields(bench, tape);
            }
        }
        publish();
    }

    private void publish() throws IOException {
        List<String> alive = told(SqlTrial.Fate.ALIVE);
        fates.keySet().stream()
                .filter(this::isAlive)
                .forEach(mutant ->
                        System.out.println("not noticed: " + (costly.contains(mutant) ? "costs " : "") + mutant));
        List<String> noticed = told(SqlTrial.Fate.NOTICED);
        System.out.printf("sql mutants: %d noticed, %d not%n", noticed.size(), alive.size());
        assertThat(noticed.size()).isGreaterThan((int) (NOTICED_AT_ONCE * (noticed.size() + alive.size())));
        if (WORLDS >= LONG) {
            List.of(Operator.values()).forEach(operator -> System.out.println(row(operator)));
            assertThat(noticed).as("listed as not noticed").noneMatch(reasons.mutants()::contains);
            assertThat(alive).containsExactlyInAnyOrderElementsOf(reasons.mutants());
            assertThat(fates.keySet().stream().filter(mutant -> reasons.says(Verdict.COSTS, mutant.toString())))
                    .as("read more rows")
                    .allMatch(costly::contains);
            assertThat(published())
                    .containsAll(
                            List.of(Operator.values()).stream().map(this::row).toList());
        }
    }

    @Test
    void the_published_table_counts_what_is_listed() throws IOException {
        for (Operator operator : Operator.values()) {
            assertThat(published())
                    .filteredOn(line -> line.startsWith("| " + operator.told() + " |"))
                    .singleElement()
                    .asString()
                    .endsWith(unnoticed(operator));
        }
    }

    private static List<String> published() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "access-proof.md"));
    }

    private String row(Operator operator) {
        long made = fates.entrySet().stream()
                .filter(each -> each.getKey().operator() == operator && each.getValue() != SqlTrial.Fate.REFUSED)
                .count();
        long noticed = fates.entrySet().stream()
                .filter(each -> each.getKey().operator() == operator && each.getValue() == SqlTrial.Fate.NOTICED)
                .count();
        return "| %s | %d | %d |".formatted(operator.told(), made, noticed) + unnoticed(operator);
    }

    private String unnoticed(Operator operator) {
        return " %d | %d | %d |"
                .formatted(
                        reasons.count(operator, Verdict.SAME),
                        reasons.count(operator, Verdict.COSTS),
                        reasons.count(operator, Verdict.OPEN));
    }

    private List<String> told(SqlTrial.Fate fate) {
        return fates.entrySet().stream()
                .filter(each -> each.getValue() == fate)
                .map(each -> each.getKey().toString())
                .collect(Collectors.toList());
    }

    private boolean isAlive(SqlMutant mutant) {
        return fates.getOrDefault(mutant, SqlTrial.Fate.ALIVE) == SqlTrial.Fate.ALIVE;
    }

    private void judge(SqlTrial trial, Batch batch) throws SQLException {
        Set<Inquiry.Part> parts = EnumSet.allOf(Inquiry.Part.class);
        if (batch.seed() >= Batch.FIRST_SEED + WITH_LARGE_PAGES) {
            parts.remove(Inquiry.Part.COMPARED);
        }
        List<World> one = batch.worlds().subList(0, 1);
        trial.load(one);
        judge(trial, Inquiry.into(one, batch.seed()), parts);
        if (WORLDS >= LONG) {
            sweep(trial, batch.worlds());
        }
        System.out.printf(
                "seed %d: %d alive%n", batch.seed(), told(SqlTrial.Fate.ALIVE).size());
    }

    /** What lives on is tried on all pairs of all worlds of the batch. */
    private void sweep(SqlTrial trial, List<World> worlds) {
        trial.load(worlds);
        List<Tape.Sent> swept = trial.swept();
        fates.replaceAll((mutant, fate) ->
                fate == SqlTrial.Fate.ALIVE && trial.isSweptOtherwise(mutant, swept) ? SqlTrial.Fate.NOTICED : fate);
    }

    private void judge(SqlTrial trial, List<Inquiry> inquiries, Set<Inquiry.Part> parts) throws SQLException {
        Map<SqlMutant, List<SqlTrial.Place>> places = trial.places(inquiries, parts, this::isAlive);
        for (SqlMutant mutant : places.keySet()) {
            fates.put(mutant, trial.fate(mutant, places.get(mutant)));
            boolean asked = WORLDS >= LONG && isAlive(mutant) && !costly.contains(mutant);
            if (asked && trial.readsMore(mutant, places.get(mutant))) {
                costly.add(mutant);
            }
        }
    }

    /** What somebody may do with fields is read with the organisation, and asked in organisations of its own. */
    private void judgeByFields(Bench bench, Tape tape) {
        FieldRound round = new FieldRound();
        bench.seam().rewrite(UnaryOperator.identity());
        tape.taken();
        assertThat(round.firstDisagreement(bench)).isEmpty();
        Set<SqlMutant> asked = tape.taken().stream()
                .flatMap(sent -> Mutants.of(sent.sql()).stream())
                .collect(Collectors.toSet());
        for (SqlMutant mutant : asked) {
            if (fates.get(mutant) == SqlTrial.Fate.ALIVE) {
                bench.seam().rewrite(mutant);
                if (isNoticed(round, bench)) {
                    fates.put(mutant, SqlTrial.Fate.NOTICED);
                }
            }
        }
    }

    private static boolean isNoticed(FieldRound round, Bench bench) {
        try {
            return round.firstDisagreement(bench).isPresent();
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
