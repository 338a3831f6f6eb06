package crm.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows into tables, written by one thread and sent by another. */
final class Loading {
    private static final int BATCH = 1 << 20;
    private static final byte[] END = {};

    private final Jdbc jdbc;
    private final Journal journal;

    Loading(Jdbc jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * Replaces what the tables hold, and what depends on it, in one transaction without triggers: new pages are written
     * once, already known to be visible to everybody.
     */
    void replace(List<Rows> all) throws SQLException, InterruptedException {
        jdbc.connection().setAutoCommit(false);
        jdbc.execute("set session_replication_role = replica");
        jdbc.execute("truncate "
                + String.join(", ", all.stream().map(Rows::table).distinct().toList()) + " cascade");
        for (Rows rows : all) {
            journal.timed("  " + rows.table() + ", " + rows.count(), () -> copy(rows));
        }
        jdbc.connection().commit();
        jdbc.connection().setAutoCommit(true);
        jdbc.execute("set session_replication_role = origin");
    }

    private void copy(Rows rows) throws SQLException, InterruptedException {
        BlockingQueue<byte[]> ready = new ArrayBlockingQueue<>(8);
        Failure failure = new Failure();
        Thread writer = new Thread(() -> failure.watch(() -> write(rows, ready)), "rows of " + rows.table());
        writer.start();
        CopyIn in = jdbc.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + rows.target() + " from stdin (freeze)");
        for (byte[] batch = ready.take(); batch != END; batch = ready.take()) {
            in.writeToCopy(batch, 0, batch.length);
        }
        in.endCopy();
        failure.orNothing();
    }

    private static void write(Rows rows, BlockingQueue<byte[]> ready) throws InterruptedException {
        try {
            Line line = new Line();
            for (long i = 0; i < rows.count(); i++) {
                rows.row().accept(line, i);
                line.end();
                if (line.length() > BATCH) {
                    ready.put(line.take());
                }
            }
            ready.put(line.take());
        } finally {
            ready.put(END);
        }
    }
}
