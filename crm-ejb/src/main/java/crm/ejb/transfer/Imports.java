package crm.ejb.transfer;

import crm.domain.access.Viewer;
import crm.domain.shared.NotFoundException;
import crm.domain.transfer.ImportState;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.Separator;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All import jobs there are; each is seen by its owner alone. */
@Dependent
public class Imports {
    private final Sql sql;

    @Inject
    public Imports(Sql sql) {
        this.sql = sql;
    }

    /** The viewer's jobs, newest first. */
    List<ImportRow> of(Viewer viewer) {
        return sql.list(
                SqlText.of(
                        "select id, file_name, state, lines, imported, refused, created_at from import_job"
                                + " where owner_id = ? order by id desc limit 100",
                        viewer.userId()),
                row -> new ImportRow(
                        row.getLong("id"),
                        row.getString("file_name"),
                        ImportState.valueOf(row.getString("state")),
                        row.getLong("lines"),
                        row.getLong("imported"),
                        row.getLong("refused"),
                        row.getTimestamp("created_at").toInstant()));
    }

    /**
     * A job of the viewer's.
     *
     * @throws NotFoundException if there is none, or it is somebody else's
     */
    ImportDetail require(Viewer viewer, long id) {
        return sql.first(
                        SqlText.of("select * from import_job where id = ? and owner_id = ?", id, viewer.userId()),
                        Imports::detail)
                .orElseThrow(() -> new NotFoundException("import/" + id));
    }

    /** As {@link #require}, kept from runners and other callers until the transaction ends. */
    ImportDetail requireForChange(Viewer viewer, long id) {
        return sql.first(
                        SqlText.of(
                                "select * from import_job where id = ? and owner_id = ? for update",
                                id,
                                viewer.userId()),
                        Imports::detail)
                .orElseThrow(() -> new NotFoundException("import/" + id));
    }

    /** The name of the chosen owner of lines without a known owner; null if none is chosen. */
    String fallbackName(ImportDetail job) {
        return sql.first(
                        SqlText.of(
                                "select display_name from crm_user where id = ?",
                                job.mapping().fallbackOwnerId()),
                        row -> row.getString(1))
                .orElse(null);
    }

    /** Stores a job for a file that is about to be stored; returns its id. */
    long add(Viewer owner, String fileName) {
        return sql.first(
                        SqlText.of(
                                "insert into import_job (owner_id, file_name, bytes, separator, header, mapping, lines)"
                                        + " values (?, ?, 0, 'COMMA', '[]', '{}', 0) returning id",
                                owner.userId(),
                                fileName),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Keeps what a file is and means; a check made before is void. */
    void describe(long id, ImportFile file, Mapping mapping) {
        sql.update(SqlText.of(
                "update import_job set state = 'UPLOADED', bytes = ?, separator = ?, header = ?::jsonb, lines = ?,"
                        + " mapping = ?::jsonb, ready = 0, refused = 0, warnings = 0, duplicates = 0, checked_at = null"
                        + " where id = ?",
                file.bytes(),
                file.separator(),
                MappingText.of(file.header()),
                file.lines(),
                MappingText.of(mapping),
                id));
    }

    /** Keeps the outcome of a check. */
    void checked(long id, ImportCounts counts) {
        sql.update(SqlText.of(
                "update import_job set state = 'CHECKED', ready = ?, refused = ?, warnings = ?, duplicates = ?,"
                        + " checked_at = now() where id = ?",
                counts.ready(),
                counts.refused(),
                counts.warnings(),
                counts.duplicates(),
                id));
    }

    /** Lets a job run, from its beginning or from where it stopped. */
    void start(long id, ImportCounts counts) {
        sql.update(SqlText.of(
                "update import_job set state = 'RUNNING', refused = ?, warnings = ?, imported = ?, reason = null,"
                        + " runner = null, seen_at = null, started_at = coalesce(started_at, now()), ended_at = null"
                        + " where id = ?",
                counts.refused(),
                counts.warnings(),
                counts.imported(),
                id));
    }

    /**
     * Takes a running job for one batch, until the transaction ends.
     *
     * @return nothing if it does not run any more, or another runner was seen within the last minute
     */
    Optional<ImportDetail> claim(long id, UUID runner) {
        return sql.first(
                SqlText.of(
                        "update import_job set runner = ?, seen_at = now() where id = ? and state = 'RUNNING'"
                                + " and (runner is null or runner = ? or seen_at < now() - interval '1 minute') returning *",
                        runner,
                        id,
                        runner),
                Imports::detail);
    }

    /** Keeps how far a run has come, in the transaction that brought it there. */
    void advance(long id, ImportCounts counts, long lastLine) {
        sql.update(SqlText.of(
                "update import_job set imported = ?, refused = ?, warnings = ?, last_line = ?" + " where id = ?",
                counts.imported(),
                counts.refused(),
                counts.warnings(),
                lastLine,
                id));
    }

    /** Ends a job; {@code reason} may be null. */
    void end(long id, ImportState state, String reason) {
        sql.update(SqlText.of(
                "update import_job set state = ?, reason = ?, runner = null, ended_at = now()" + " where id = ?",
                state,
                reason,
                id));
    }

    /** Ends a job that has come to the end of its file, which is forgotten. */
    void finish(long id) {
        end(id, ImportState.DONE, null);
        sql.update(SqlText.of("delete from import_chunk where job_id = ?", id));
    }

    /** A job that runs. */
    Optional<ImportDetail> running(long id) {
        return sql.first(
                SqlText.of("select * from import_job where id = ? and state = 'RUNNING'", id), Imports::detail);
    }

    /** Running jobs that nobody has run for a minute. */
    List<Long> abandoned() {
        return sql.list(
                SqlText.of("select id from import_job where state = 'RUNNING'"
                        + " and (seen_at is null or seen_at < now() - interval '1 minute') order by id limit 20"),
                row -> row.getLong(1));
    }

    private static ImportDetail detail(ResultSet row) throws SQLException {
        return new ImportDetail(
                row.getLong("id"),
                row.getInt("owner_id"),
                new ImportFile(
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        Separator.valueOf(row.getString("separator")),
                        MappingText.strings(row.getString("header")),
                        row.getLong("lines")),
                ImportState.valueOf(row.getString("state")),
                MappingText.mapping(row.getString("mapping")),
                new ImportCounts(
                        row.getLong("ready"),
                        row.getLong("refused"),
                        row.getLong("warnings"),
                        row.getLong("duplicates"),
                        row.getLong("imported")),
                row.getLong("last_line"),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
