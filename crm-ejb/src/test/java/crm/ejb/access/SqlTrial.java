package crm.ejb.access;

import crm.oracle.World;
import crm.sqlmutant.SqlMutant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries mutants one after another. A statement with a mutant is first put to the database alone: only where that answers
 * otherwise can production say something else, and there the oracle is asked.
 */
final class SqlTrial {
    private static final int ASKED = 4;

    private final Bench bench;
    private final Connection connection;
    private final Map<Tape.Sent, List<String>> right = new HashMap<>();
    private List<World> worlds = List.of();

    SqlTrial(Bench bench, Connection connection) {
        this.bench = bench;
        this.connection = connection;
    }

    /** What became of a mutant. */
    enum Fate {
        ALIVE,
        NOTICED,
        /** It is no statement at all. */
        REFUSED
    }

    /** Where a mutant can be tried: a question, and what was sent to answer it. */
    record Place(Inquiry inquiry, Tape.Sent sent) {}

    Bench bench() {
        return bench;
    }

    /** Puts other worlds there; what was answered about the ones before is forgotten. */
    void load(List<World> now) {
        worlds = now;
        right.clear();
        bench.fixture().load(now.stream().reduce(World::beside).orElseThrow());
    }

    Fate fate(SqlMutant mutant, List<Place> places) throws SQLException {
        int asked = 0;
        for (Place place : places) {
            boolean aboutRecords = place.sent().sql().contains(" r.id");
            try {
                if (asked < ASKED && differs(mutant, place.sent())) {
                    asked += aboutRecords ? 1 : ASKED;
                    if (aboutRecords ? isNoticed(mutant, place.inquiry()) : isNoticedBySomebody(mutant)) {
                        return Fate.NOTICED;
                    }
                }
            } catch (SQLException e) {
                if (e.getSQLState().startsWith("42")) {
                    return Fate.REFUSED;
                }
                if (isNoticed(mutant, place.inquiry())) {
                    return Fate.NOTICED;
                }
            }
        }
        return Fate.ALIVE;
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

    private boolean isNoticed(SqlMutant mutant, Inquiry inquiry) {
        bench.seam().rewrite(mutant);
        try {
            return !bench.read(entities -> inquiry.isAnsweredRightly(entities, new Organisations()));
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
