package crm.nodes;

import crm.fixture.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Keeps a change of a user stuck between its halves: the new place is written, the new permission sets cannot be.
 * Nothing is committed. Closing it lets the second half go on.
 */
final class HalfAChange implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String STUCK = """
            select count(*) from pg_locks waiting join pg_locks held using (pid)
            where waiting.relation = 'user_permission_set'::regclass and not waiting.granted
              and held.relation = 'crm_user'::regclass and held.mode = 'RowExclusiveLock' and held.granted
            """;

    private static final String NOW = """
            select u.role_id || ' ' || string_agg(s.permission_set_id::text, ', ')
            from crm_user u join user_permission_set s on s.user_id = u.id where u.id = %d group by u.id
            """;

    private final Connection blocking;

    HalfAChange(Database database) throws SQLException {
        blocking = database.source().getConnection();
        blocking.setAutoCommit(false);
        try (Statement statement = blocking.createStatement()) {
            statement.execute("lock table user_permission_set in share mode");
        }
    }

    /** Waits until somebody has written a place and waits to write permission sets. */
    void awaitFirstHalf() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ask(blocking, STUCK).equals("0")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nobody is in the middle of a change");
            }
            Thread.onSpinWait();
        }
    }

    /** The reader's role and permission sets as committed. */
    static String placeAndSets(Database database, Scene scene) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return ask(connection, NOW.formatted(scene.reader));
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        blocking.rollback();
        blocking.close();
    }
}
