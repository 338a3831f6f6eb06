package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.oracle.World;
import crm.sqlmutant.Mutants;
import crm.sqlmutant.SqlMutant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Tries mutants one after another. A statement with a mutant is first put to the database alone: only where that answers
 * otherwise can production say something else, and there the oracle is asked.
 */
final class SqlTrial {
    private static final int ASKED = 6;
    private static final int PLACES = 24;

    private final Bench bench;
    private final Connection connection;
    private final Tape tape;
    private final Map<Tape.Sent, List<String>> right = new HashMap<>();
    private final Map<String, Set<SqlMutant>> derived = new HashMap<>();
    private final Map<SqlMutant, Integer> met = new HashMap<>();
    private final Random drawn = new Random(1);
    private List<World> worlds = List.of();
    private Organisations kept = new Organisations();
    private Organisation clean;

    SqlTrial(Bench bench, Connection connection, Tape tape) {
        this.bench = bench;
        this.connection = connection;
        this.tape = tape;
    }

    /** What became of a mutant. */
    enum Fate {
        ALIVE,
        NOTICED,
        /** It is no statement at all. */
        REFUSED
    }

    /** Where a mutant can be tried: a question, and what was sent to answer it. */
    record Place(Inquiry inquiry, Inquiry.Part part, Tape.Sent sent) {}

    /** Puts other worlds there; what was answered about the ones before is forgotten. */
    void load(List<World> now) {
        worlds = now;
        right.clear();
        derived.clear();
        kept = new Organisations();
        bench.fixture().load(now.stream().reduce(World::beside).orElseThrow());
        bench.fixture().run(StoppedClock.ENDING);
    }

    /** Asks these parts, which must be answered rightly, and draws places where each wanted mutant can be tried. */
    Map<SqlMutant, List<Place>> places(List<Inquiry> inquiries, Set<Inquiry.Part> parts, Predicate<SqlMutant> wanted) {
        bench.seam().rewrite(UnaryOperator.identity());
        Map<SqlMutant, List<Place>> places = new LinkedHashMap<>();
        met.clear();
        for (Inquiry inquiry : inquiries) {
            for (Inquiry.Part part : parts) {
                tape.taken();
                if (!isAnsweredRightly(inquiry, part)) {
                    throw new AssertionError(part + " without any mutant");
                }
                note(places, inquiry, part, wanted);
            }
        }
        clean = known();
        return places;
    }

    private void note(
            Map<SqlMutant, List<Place>> places, Inquiry inquiry, Inquiry.Part part, Predicate<SqlMutant> wanted) {
        for (Tape.Sent sent : tape.taken()) {
            for (SqlMutant mutant : derived.computeIfAbsent(sent.sql(), Mutants::of)) {
                if (wanted.test(mutant)) {
                    draw(
                            places.computeIfAbsent(mutant, each -> new ArrayList<>()),
                            met.merge(mutant, 1, Integer::sum),
                            new Place(inquiry, part, sent));
                }
            }
        }
    }

    /** Keeps some of all places, each as likely as any other. */
    private void draw(List<Place> places, int number, Place place) {
        int instead = drawn.nextInt(number);
        if (places.size() < PLACES) {
            places.add(place);
        } else if (instead < PLACES) {
            places.set(instead, place);
        }
    }

    /** What is sent to ask for all pairs of the worlds, which are answered rightly. */
    List<Tape.Sent> swept() {
        bench.seam().rewrite(UnaryOperator.identity());
        bench.forget();
        tape.taken();
        if (!bench.sweepAgain(worlds).found().isEmpty()) {
            throw new AssertionError("swept without any mutant");
        }
        return tape.taken().stream()
                .filter(sent -> sent.sql().contains(" r where r.id = any(?)"))
                .toList();
    }

    /** A sweep asks for every pair, and every pair is the oracle's: one row that differs is a disagreement. */
    boolean isSweptOtherwise(SqlMutant mutant, List<Tape.Sent> swept) {
        return swept.stream().anyMatch(sent -> {
            try {
                return !mutant.apply(sent.sql()).equals(SqlMutant.canonical(sent.sql())) && differs(mutant, sent);
            } catch (SQLException broken) {
                return false;
            }
        });
    }

    Fate fate(SqlMutant mutant, List<Place> places) throws SQLException {
        int asked = 0;
        for (Place place : places) {
            boolean aboutRecords = place.sent().sql().contains(" r.id");
            try {
                if (asked < ASKED && differs(mutant, place.sent())) {
                    asked += aboutRecords ? 1 : ASKED;
                    if (aboutRecords ? isNoticed(mutant, place) : isNoticedBySomebody(mutant)) {
                        return Fate.NOTICED;
                    }
                }
            } catch (SQLException e) {
                if (e.getSQLState().startsWith("42")) {
                    return Fate.REFUSED;
                }
                if (isNoticed(mutant, place)) {
                    return Fate.NOTICED;
                }
            }
        }
        return Fate.ALIVE;
    }

    /** Whether the database reads more rows for a statement with the mutant, at any of the first places. */
    boolean readsMore(SqlMutant mutant, List<Place> places) throws SQLException {
        for (Place place : places.subList(0, Math.min(ASKED, places.size()))) {
            Tape.Sent sent = place.sent();
            if (sent.rowsRead(connection, mutant.apply(sent.sql())) > sent.rowsRead(connection, sent.sql())) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(SqlMutant mutant, Tape.Sent sent) throws SQLException {
        if (!right.containsKey(sent)) {
            right.put(sent, sent.rows(connection, sent.sql()));
        }
        List<String> rows = sent.rows(connection, mutant.apply(sent.sql()));
        boolean ordered = sent.sql().contains("order by");
        return ordered
                ? !right.get(sent).equals(rows)
                : !sorted(right.get(sent)).equals(sorted(rows));
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    /** Where the organisation itself is read otherwise, every pair may be another. */
    private boolean isNoticedBySomebody(SqlMutant mutant) {
        bench.seam().rewrite(mutant);
        bench.forget();
        try {
            return !bench.sweepAgain(worlds).found().isEmpty();
        } catch (RuntimeException broken) {
            return true;
        }
    }

    private boolean isNoticed(SqlMutant mutant, Place place) {
        bench.seam().rewrite(mutant);
        try {
            return !isAnsweredRightly(place.inquiry(), place.part());
        } catch (RuntimeException broken) {
            return true;
        } finally {
            forgetWhatTheMutantMade();
        }
    }

    /** A mutant may have made production read the organisation again: with the mutant. */
    private void forgetWhatTheMutantMade() {
        bench.seam().rewrite(UnaryOperator.identity());
        if (known() != clean) {
            kept = new Organisations();
            clean = known();
        }
    }

    private Organisation known() {
        return bench.read(entities -> kept.current(new Sql(entities)));
    }

    private boolean isAnsweredRightly(Inquiry inquiry, Inquiry.Part part) {
        return bench.read(entities -> inquiry.isAnsweredRightly(part, entities, kept));
    }
}
