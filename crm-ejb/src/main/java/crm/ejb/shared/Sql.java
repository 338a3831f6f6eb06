package crm.ejb.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;

/** Plain SQL on the connection of the running transaction; sees what the persistence context has changed so far. */
@Dependent
public class Sql {
    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final EntityManager entities;

    @Inject
    public Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** All rows of the answer. */
    public <T> List<T> list(SqlText sql, RowReader<T> reader) {
        return run(sql, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    /** The first row of the answer, if there is one. */
    public <T> Optional<T> first(SqlText sql, RowReader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /**
     * Runs a change.
     *
     * @return rows changed
     */
    public int update(SqlText sql) {
        return run(sql, PreparedStatement::executeUpdate);
    }

    /**
     * Works, and takes everything back at once: what was written, and every lock that was taken. Entities read before are
     * no longer managed afterwards.
     */
    public <T> T takenBack(Supplier<T> work) {
        update(SqlText.of("savepoint taken_back"));
        try {
            T result = work.get();
            entities.flush();
            return result;
        } finally {
            entities.clear();
            update(SqlText.of("rollback to savepoint taken_back"));
        }
    }

    private <T> T run(SqlText sql, Work<T> work) {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                bind(connection, statement, sql.values());
                return work.on(statement);
            }
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant instant) {
                statement.setTimestamp(i + 1, Timestamp.from(instant));
            } else if (value instanceof int[] || value instanceof long[] || value instanceof String[]) {
                statement.setArray(i + 1, array(connection, value));
            } else if (value instanceof Enum<?> word) {
                statement.setString(i + 1, word.name());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static java.sql.Array array(Connection connection, Object value) throws SQLException {
        if (value instanceof int[] numbers) {
            return connection.createArrayOf(
                    "int4", java.util.Arrays.stream(numbers).boxed().toArray());
        }
        if (value instanceof long[] numbers) {
            return connection.createArrayOf(
                    "int8", java.util.Arrays.stream(numbers).boxed().toArray());
        }
        return connection.createArrayOf("text", (String[]) value);
    }
}
