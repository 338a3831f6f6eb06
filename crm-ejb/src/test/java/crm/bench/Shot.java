package crm.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * One statement as it was sent.
 *
 * @param values how its values were set
 */
record Shot(String sql, List<Setting> values, long nanos) {
    /** Which part of a question a statement answers. */
    enum Kind {
        PAGE,
        COUNT,
        OTHER
    }

    /** A call that sets a value. */
    record Setting(Method method, Object[] arguments) {}

    Kind kind() {
        if (sql.contains("list_epoch")) {
            return Kind.PAGE;
        }
        return sql.contains("(select count(*) from (") ? Kind.COUNT : Kind.OTHER;
    }

    void set(PreparedStatement statement) throws SQLException {
        for (Setting setting : values) {
            try {
                setting.method().invoke(statement, setting.arguments());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException(e);
            }
        }
    }
}
