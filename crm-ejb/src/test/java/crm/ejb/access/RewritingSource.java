package crm.ejb.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A data source between production and the database that can change the text of each statement on its way. It sits in
 * the tests alone: production cannot tell it from any other.
 */
final class RewritingSource {
    private final DataSource real;
    private UnaryOperator<String> rewrite = UnaryOperator.identity();
    private final Set<String> statements = new HashSet<>();
    private long rewritten;

    RewritingSource(DataSource real) {
        this.real = real;
    }

    /** From now on every statement is changed like this; what was noted is forgotten. */
    void rewrite(UnaryOperator<String> now) {
        rewrite = now;
        statements.clear();
        rewritten = 0;
    }

    /** The different statements prepared since the last change of the rewriting. */
    Set<String> statements() {
        return statements;
    }

    /** How often a statement became another one since then. */
    long rewritten() {
        return rewritten;
    }

    DataSource source() {
        return proxy(DataSource.class, real, (method, arguments) -> {
            Object result = invoke(real, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = rewritten((String) arguments[0]);
            }
            return invoke(connection, method, arguments);
        });
    }

    private String rewritten(String sql) {
        String now = rewrite.apply(sql);
        statements.add(now);
        rewritten += now.equals(sql) ? 0 : 1;
        return now;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        InvocationHandler handler = (self, method, arguments) -> call.answer(method, arguments);
        return type.cast(Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Call {
        Object answer(Method method, Object[] arguments) throws SQLException;
    }
}
