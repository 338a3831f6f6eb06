package crm.ejb.transfer;

import crm.domain.shared.Reason;
import crm.domain.transfer.Finding;
import crm.domain.transfer.Line;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** What was noticed about the lines of files, and the refused lines themselves. */
@Dependent
public class ImportFindings {
    private final Sql sql;

    @Inject
    public ImportFindings(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what was noticed in a batch. */
    void add(ImportDetail job, ImportBatch batch) {
        addFindings(job.id(), batch.findings());
        addRejects(job, batch.refused());
    }

    /** Findings in the order in which they were made, after a given one. */
    List<FindingRow> list(long jobId, long after, int size) {
        return sql.list(
                SqlText.of(
                        "select id, line, column_name, value, reason, arguments, warning from import_finding"
                                + " where job_id = ? and id > ? order by id limit ?",
                        jobId,
                        after,
                        size),
                ImportFindings::row);
    }

    /** The first findings that matter: errors before warnings. */
    List<Finding> first(long jobId, int size) {
        return sql.list(
                SqlText.of(
                        "select id, line, column_name, value, reason, arguments, warning from import_finding"
                                + " where job_id = ? order by warning, id limit ?",
                        jobId,
                        size),
                row -> row(row).finding());
    }

    private static FindingRow row(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getLong(1),
                new Finding(
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Reason.of(row.getString(5), MappingText.arguments(row.getString(6))),
                        row.getBoolean(7)));
    }

    /** Refused lines in the order of the file, after a given line. */
    List<RejectRow> rejects(long jobId, long after, int size) {
        return sql.list(
                SqlText.of(
                        "select line, content from import_reject where job_id = ? and line > ? order by line limit ?",
                        jobId,
                        after,
                        size),
                row -> new RejectRow(row.getLong(1), row.getString(2)));
    }

    /** Forgets what an earlier check or run of the job has noticed. */
    void clear(long jobId) {
        sql.update(SqlText.of("delete from import_finding where job_id = ?", jobId));
        sql.update(SqlText.of("delete from import_reject where job_id = ?", jobId));
    }

    private void addFindings(long jobId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.update(SqlText.of(
                "insert into import_finding (job_id, line, column_name, value, reason, arguments, warning)"
                        + " select ?, f.line, f.col, f.val, f.reason, f.arguments::jsonb, f.warning::boolean"
                        + " from unnest(?, ?, ?, ?, ?, ?) with ordinality as f (line, col, val, reason, arguments, warning, n)"
                        + " order by f.n",
                jobId,
                findings.stream().mapToLong(Finding::line).toArray(),
                texts(findings, Finding::column),
                texts(findings, Finding::value),
                texts(findings, finding -> finding.reason().key()),
                texts(findings, finding -> MappingText.of(finding.reason().args())),
                texts(findings, finding -> String.valueOf(finding.warning()))));
    }

    private void addRejects(ImportDetail job, List<Line> lines) {
        if (!lines.isEmpty()) {
            char separator = job.file().separator().character();
            sql.update(SqlText.of(
                    "insert into import_reject (job_id, line, content) select ?, * from unnest(?, ?)",
                    job.id(),
                    lines.stream().mapToLong(Line::number).toArray(),
                    texts(lines, line -> written(line.values(), separator))));
        }
    }

    /** A record as CSV, with its line end. */
    static String written(List<String> values, char separator) {
        StringWriter text = new StringWriter();
        CsvWriter.builder().fieldSeparator(separator).bufferSize(0).build(text).writeRecord(values);
        return text.toString();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
