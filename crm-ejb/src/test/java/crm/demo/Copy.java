package crm.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Writes rows in bulk, in the text form of PostgreSQL's COPY. */
record Copy(Connection connection) {
    /** Writes all rows, table by table in the order in which the tables first appear. */
    void write(List<Row> rows) throws SQLException, IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        for (Row row : rows) {
            String target = row.table() + " (" + String.join(", ", row.columns().keySet()) + ")";
            line(texts.computeIfAbsent(target, t -> new StringBuilder()), row);
        }
        for (Map.Entry<String, StringBuilder> table : texts.entrySet()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table.getKey() + " from stdin",
                            new StringReader(table.getValue().toString()));
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void line(StringBuilder text, Row row) {
        String separator = "";
        for (Object value : row.columns().values()) {
            text.append(separator).append(value == null ? "\\N" : escaped(value.toString()));
            separator = "\t";
        }
        text.append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
