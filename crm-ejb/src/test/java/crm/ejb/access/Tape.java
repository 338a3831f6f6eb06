package crm.ejb.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Writes down every question that goes to the database, with its values, so that it can be put again in other words. */
final class Tape {
    private static final String EXPLAINED = "explain (analyze, timing off, summary off, format json) ";
    private static final Pattern STEP = Pattern.compile("\"Actual Rows\": ([0-9.]+),\\s*\"Actual Loops\": ([0-9.]+)");

    private final Set<Sent> sent = new LinkedHashSet<>();

    /**
     * A question as it was put.
     *
     * @param values of the question marks, in their order
     */
    record Sent(String sql, List<Object> values) {
        /** What the database says now to a question of these words with the same values. */
        List<String> rows(Connection connection, String words) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(words)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                List<String> rows = new ArrayList<>();
                try (ResultSet result = statement.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int i = 1; i <= columns; i++) {
                            row.append(result.getString(i)).append('|');
                        }
                        rows.add(row.toString());
                    }
                }
                return rows;
            }
        }

        /** How many rows all steps of the plan put out together for a question of these words. */
        double rowsRead(Connection connection, String words) throws SQLException {
            String plan = String.join("", rows(connection, EXPLAINED + words));
            return STEP.matcher(plan)
                    .results()
                    .mapToDouble(step -> Double.parseDouble(step.group(1)) * Double.parseDouble(step.group(2)))
                    .sum();
        }
    }

    /** The different questions since the last time it was asked for them. */
    List<Sent> taken() {
        List<Sent> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    DataSource over(DataSource real) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? over(connection) : result;
        });
    }

    private Connection over(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? over((PreparedStatement) result, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement over(PreparedStatement real, String sql) {
        TreeMap<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2) {
                values.put((Integer) arguments[0], arguments[1]);
            } else if (method.getName().equals("executeQuery")) {
                sent.add(new Sent(sql, List.copyOf(values.values())));
            }
            return invoke(real, method, arguments);
        });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments)));
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }
}
