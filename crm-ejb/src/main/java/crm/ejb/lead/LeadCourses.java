package crm.ejb.lead;

import crm.domain.lead.LeadStatus;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The way of a lead through its statuses, as its history tells it. Whoever asks decides access afterwards. */
record LeadCourses(Sql sql) {
    /** Steps that are read; a lead that took more shows its latest. */
    private static final int SHOWN = 100;

    private static final String STEPS = """
            (select h.new_value, h.changed_at, u.display_name from field_history h
                left join crm_user u on u.id = h.changed_by
                where h.record_type = ? and h.record_id = ? and h.field = 'status'
                order by h.changed_at desc, h.id desc limit ?)
            union all
            (select coalesce((select h.old_value from field_history h
                    where h.record_type = ? and h.record_id = r.id and h.field = 'status'
                    order by h.changed_at, h.id limit 1), r.status), r.created_at, u.display_name
                from lead r left join crm_user u on u.id = r.created_by where r.id = ?)
            """;

    private record Step(LeadStatus status, Instant at, String by) {}

    /** Its spans, the first one first. */
    List<StatusSpan> of(long leadId) {
        List<Step> steps = new ArrayList<>(sql.list(
                SqlText.of(STEPS, RecordType.LEAD, leadId, SHOWN, RecordType.LEAD, leadId),
                row -> new Step(
                        LeadStatus.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3))));
        Collections.reverse(steps);
        List<StatusSpan> spans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : null;
            spans.add(new StatusSpan(step.status(), step.at(), until, step.by()));
        }
        return List.copyOf(spans);
    }
}
