package crm.ejb.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Plain statements that must touch as many rows as they were given. */
record Rows(Connection connection) {
    /** Inserts one row per place in the columns; the statement unnests them. */
    void insert(String sql, Object[]... columns) throws SQLException {
        if (columns[0].length == 0) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 1, connection.createArrayOf("text", texts(columns[i])));
            }
            int rows = insert.executeUpdate();
            if (rows != columns[0].length) {
                throw new IllegalStateException(rows + " of " + columns[0].length + " rows: " + sql);
            }
        }
    }

    /** Changes exactly one row. */
    void change(String sql, Object... values) throws SQLException {
        if (run(sql, values) != 1) {
            throw new IllegalStateException("not one row: " + sql);
        }
    }

    /** Changes any number of rows and says how many. */
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], values[i] == null ? Types.INTEGER : type(values[i]));
            }
            return statement.executeUpdate();
        }
    }

    static <T> Object[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static Object[] texts(Object[] values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, null)).toArray();
    }

    private static int type(Object value) {
        return switch (value.getClass().getSimpleName()) {
            case "Integer" -> Types.INTEGER;
            case "Long" -> Types.BIGINT;
            case "Boolean" -> Types.BOOLEAN;
            default -> Types.VARCHAR;
        };
    }
}
