package crm.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** One connection for everything, as a client keeps it in its pool, which remembers what was sent and how long it took. */
final class Probe implements AutoCloseable {
    /** Statements that take longer are given up and counted as this long. */
    static final int LONGEST_SECONDS = 20;

    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate");

    private final Connection connection;
    private final List<Shot> shots = new ArrayList<>();

    Probe(DataSource source) throws SQLException {
        connection = source.getConnection();
        new Jdbc(connection).execute("set statement_timeout = '" + LONGEST_SECONDS + "s'");
    }

    /** A source that gives out the one connection. */
    DataSource source() {
        return proxy(
                DataSource.class,
                (method, arguments) ->
                        method.getName().equals("getConnection") ? given() : method.invoke(this, arguments));
    }

    private Connection given() {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            Object made = method.invoke(connection, arguments);
            return made instanceof PreparedStatement statement ? watched(statement, (String) arguments[0]) : made;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        List<Shot.Setting> values = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
                values.add(new Shot.Setting(method, arguments));
            }
            if (!EXECUTIONS.contains(method.getName())) {
                return method.invoke(statement, arguments);
            }
            long start = System.nanoTime();
            try {
                return method.invoke(statement, arguments);
            } finally {
                shots.add(new Shot(sql, List.copyOf(values), System.nanoTime() - start));
            }
        });
    }

    /** What was sent since it was taken last. */
    List<Shot> take() {
        List<Shot> taken = List.copyOf(shots);
        shots.clear();
        return taken;
    }

    /** The plan of a statement, run once more. */
    String plan(Shot shot) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("explain (analyze, buffers, costs off) " + shot.sql())) {
            shot.set(statement);
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    Jdbc jdbc() {
        return new Jdbc(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answer.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
