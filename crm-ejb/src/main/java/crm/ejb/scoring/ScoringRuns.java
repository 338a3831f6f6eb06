package crm.ejb.scoring;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** All runs over the leads there were; the last one counts, and at most one of them is not over. */
@Dependent
public class ScoringRuns {
    private static final String END_OTHERS = "update scoring_run set ended_at = now() where ended_at is null";
    private static final String START =
            "insert into scoring_run (started_by, top_id)" + " select ?::integer, coalesce(max(r.id), 0) from lead r";
    private static final String LATEST = "select * from scoring_run order by id desc limit 1";
    private static final String CLAIM =
            "select * from scoring_run where ended_at is null order by id limit 1 for update skip locked";
    private static final String ADVANCE =
            "update scoring_run set last_id = ?, done = done + ?, changed = changed + ? where id = ?";
    private static final String END = "update scoring_run set ended_at = now() where id = ?";

    private final Sql sql;

    @Inject
    public ScoringRuns(Sql sql) {
        this.sql = sql;
    }

    /** Starts a run from the first lead; one that is under way ends, since this one goes over its leads as well. */
    void start(int userId) {
        sql.update(SqlText.of(END_OTHERS));
        sql.update(SqlText.of(START, userId));
    }

    /** The last run, if there was any. */
    Optional<ScoringRunRow> latest() {
        return sql.first(SqlText.of(LATEST), ScoringRuns::row);
    }

    /** The run that is under way, kept from other nodes until the transaction ends; nothing if another node has it. */
    Optional<ScoringRunRow> claim() {
        return sql.first(SqlText.of(CLAIM), ScoringRuns::row);
    }

    void advance(long id, long lastId, int done, int changed) {
        sql.update(SqlText.of(ADVANCE, lastId, done, changed, id));
    }

    void end(long id) {
        sql.update(SqlText.of(END, id));
    }

    private static ScoringRunRow row(ResultSet row) throws SQLException {
        return new ScoringRunRow(
                row.getLong("id"),
                row.getTimestamp("started_at").toInstant(),
                row.getLong("last_id"),
                row.getLong("top_id"),
                row.getLong("done"),
                row.getLong("changed"),
                instant(row.getTimestamp("ended_at")));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
