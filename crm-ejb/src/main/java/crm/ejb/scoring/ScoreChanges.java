package crm.ejb.scoring;

import crm.domain.scoring.ScoreReason;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** All that scores have been. Whoever asks has checked that the lead may be read. */
@Dependent
public class ScoreChanges {
    private static final String OF_LEAD = """
            select id, happened_at, score_before, score_after, reason from score_change
            where lead_id = ? and id < ? order by id desc limit ?
            """;

    private final Sql sql;

    @Inject
    public ScoreChanges(Sql sql) {
        this.sql = sql;
    }

    /** Changes before one of them (null: all), newest first. */
    List<ScoreChangeRow> of(long leadId, Long before, int most) {
        return sql.list(
                SqlText.of(OF_LEAD, leadId, before == null ? Long.MAX_VALUE : before, most),
                row -> new ScoreChangeRow(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getInt(3),
                        row.getInt(4),
                        ScoreReason.valueOf(row.getString(5))));
    }
}
