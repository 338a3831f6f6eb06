package crm.bench;

import crm.ejb.access.Organisations;
import crm.ejb.access.RunStatistics;
import crm.fixture.Database;
import crm.fixture.House;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** One server's worth of the application: what it keeps in memory, and its way to the database. */
final class Node implements AutoCloseable {
    private final Organisations organisations = new Organisations();
    private final RunStatistics statistics = new RunStatistics();
    private final Probe probe;
    private final Database database;

    Node(DataSource source) throws SQLException {
        probe = new Probe(source);
        database = Database.kept(probe.source());
    }

    /** What a question took: the whole call of the door, and each statement it sent. */
    record Taken<T>(T answer, long nanos, List<Shot> shots) {
        long nanos(Shot.Kind kind) {
            return shots.stream()
                    .filter(shot -> shot.kind() == kind)
                    .mapToLong(Shot::nanos)
                    .sum();
        }

        long database() {
            return shots.stream().mapToLong(Shot::nanos).sum();
        }
    }

    /** Asks at the doors as somebody, in a transaction of its own. */
    <T> Taken<T> as(String caller, Function<Desk, T> question) {
        return database.call(entities -> {
            Desk desk = new Desk(new House(entities, caller, organisations, statistics), statistics);
            probe.take();
            long start = System.nanoTime();
            T answer = question.apply(desk);
            long nanos = System.nanoTime() - start;
            return new Taken<>(answer, nanos, probe.take());
        });
    }

    Probe probe() {
        return probe;
    }

    @Override
    public void close() throws SQLException {
        database.close();
        probe.close();
    }
}
