package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.RecordRef;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The way of a lead through its statuses, as its history tells it. */
record LeadCourses(Sql sql, RecordAccess access) {
    /** Steps that are read; a lead that took more shows its latest. */
    private static final int SHOWN = 100;

    private record Step(LeadStatus status, Instant at, String by) {}

    /**
     * Its spans, the first one first. Access is decided after reading, so that nothing is told that was written after it was
     * revoked.
     */
    List<StatusSpan> of(Viewer viewer, RecordRef lead) {
        List<Step> steps = new ArrayList<>(sql.list(
                SqlText.of(
                        "select h.new_value, h.changed_at, u.display_name from field_history h"
                                + " left join crm_user u on u.id = h.changed_by where h.record_type = ? and h.record_id = ?"
                                + " and h.field = 'status' order by h.changed_at desc, h.id desc limit " + SHOWN,
                        lead.type(),
                        lead.id()),
                LeadCourses::step));
        sql.list(
                SqlText.of(
                        "select coalesce((select h.old_value from field_history h where h.record_type = ? and h.record_id = r.id"
                                + " and h.field = 'status' order by h.changed_at, h.id limit 1), r.status), r.created_at, u.display_name"
                                + " from lead r left join crm_user u on u.id = r.created_by where r.id = ?",
                        lead.type(),
                        lead.id()),
                row -> steps.add(step(row)));
        access.require(viewer, lead, AccessLevel.READ);
        Collections.reverse(steps);
        List<StatusSpan> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : null;
            spans.add(new StatusSpan(step.status(), step.at(), until, step.by()));
        }
        return spans;
    }

    private static Step step(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(2);
        return new Step(LeadStatus.valueOf(row.getString(1)), at.toInstant(), row.getString(3));
    }
}
