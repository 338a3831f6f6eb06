package crm.ejb.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** SQL text growing together with the values of its question marks; values never become part of the text. */
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public static SqlText of(String sql, Object... parameters) {
        return new SqlText().add(sql, parameters);
    }

    /** Appends a piece of SQL written by the product, with one value for each of its question marks. */
    public SqlText add(String sql, Object... parameters) {
        text.append(sql);
        values.addAll(Arrays.asList(parameters));
        return this;
    }

    /** Appends another text with its values. */
    public SqlText add(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text and what stands for its question marks, which tell it apart from any other. */
    public String told() {
        return text + " " + Arrays.deepToString(values.toArray());
    }

    List<Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
