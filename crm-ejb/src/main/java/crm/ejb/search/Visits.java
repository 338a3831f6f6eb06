package crm.ejb.search;

import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.ejb.shared.Viewed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Which records people opened lately: the last {@link #KEPT} of each user, older ones are forgotten. */
@Dependent
public class Visits {
    /** Visits remembered per user. */
    static final int KEPT = 50;

    private final Sql sql;

    @Inject
    public Visits(Sql sql) {
        this.sql = sql;
    }

    /**
     * Remembers a visit, and forgets the oldest. Rows that another tab of the same user is just working on are left to
     * that tab, so that two tabs never wait for each other in a circle.
     */
    public void keep(@Observes Viewed event) {
        int user = event.stamp().userId();
        RecordRef record = event.record();
        sql.update(SqlText.of(
                "with seen as (insert into recently_viewed (user_id, record_type, record_id, viewed_at)"
                        + " values (?, ?, ?, ?) on conflict (user_id, record_type, record_id)"
                        + " do update set viewed_at = excluded.viewed_at)"
                        + " delete from recently_viewed v using (select w.record_type, w.record_id from recently_viewed w"
                        + " where w.user_id = ? and (w.record_type, w.record_id) <> (?, ?)"
                        + " order by w.viewed_at desc offset ? for update skip locked) old"
                        + " where v.user_id = ? and v.record_type = old.record_type and v.record_id = old.record_id",
                user,
                record.type(),
                record.id(),
                event.stamp().at(),
                user,
                record.type(),
                record.id(),
                KEPT - 1,
                user));
    }

    /** What the viewer opened, latest first, whether he may still read it or not. */
    List<RecordRef> latest(Viewer viewer) {
        return sql.list(
                SqlText.of(
                        "select v.record_type, v.record_id from recently_viewed v where v.user_id = ?"
                                + " order by v.viewed_at desc, v.record_type, v.record_id",
                        viewer.userId()),
                row -> new RecordRef(RecordType.valueOf(row.getString(1)), row.getLong(2)));
    }
}
