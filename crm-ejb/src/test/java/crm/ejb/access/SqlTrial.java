package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.oracle.World;
import crm.sqlmutant.Mutants;
import crm.sqlmutant.SqlMutant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final int EACH = 2;

    private final Bench bench;
    private final Connection connection;
    private final Tape tape;
    private final Map<Tape.Sent, List<String>> right = new HashMap<>();
    private final Map<String, Set<SqlMutant>> derived = new HashMap<>();
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

    /** Asks everything, which must be answered rightly, and notes where each wanted mutant can be tried. */
    Map<SqlMutant, List<Place>> places(List<Inquiry> inquiries, Predicate<SqlMutant> wanted) {
        bench.seam().rewrite(UnaryOperator.identity());
        Map<SqlMutant, List<Place>> places = new LinkedHashMap<>();
        List<Inquiry> shuffled = new ArrayList<>(inquiries);
        Collections.shuffle(shuffled, new Random(inquiries.size()));
        for (Inquiry inquiry : shuffled) {
            for (Inquiry.Part part : Inquiry.Part.values()) {
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
        List<Tape.Sent> taken = new ArrayList<>(tape.taken());
        Collections.shuffle(taken, new Random(taken.size()));
        Map<SqlMutant, Integer> here = new HashMap<>();
        for (Tape.Sent sent : taken) {
            for (SqlMutant mutant : derived.computeIfAbsent(sent.sql(), Mutants::of)) {
                if (wanted.test(mutant) && here.merge(mutant, 1, Integer::sum) <= EACH) {
                    List<Place> there = places.computeIfAbsent(mutant, each -> new ArrayList<>());
                    if (there.size() < PLACES) {
                        there.add(new Place(inquiry, part, sent));
                    }
                }
            }
        }
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
