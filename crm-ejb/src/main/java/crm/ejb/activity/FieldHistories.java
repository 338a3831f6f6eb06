package crm.ejb.activity;

import crm.domain.access.Viewer;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordRef;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changed fields of records, as the timeline shows them; hidden fields have no history. Whoever asks has checked that
 * the record may be read.
 */
@Dependent
public class FieldHistories {
    private static final int SHOWN = 500;
    private static final Instant NOW_AND_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public FieldHistories(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    private record Moment(Instant at, String who) {}

    private record Changed(Moment moment, FieldChange change) {}

    /** Changes before an instant (null: until now), newest first; fields changed together are one entry. */
    List<TimelineEntry> of(Viewer viewer, RecordRef record, Instant before) {
        Map<Moment, List<FieldChange>> together = new LinkedHashMap<>();
        access.withCondition(viewer, conditions -> changed(record, before, conditions.fields(record.type())))
                .forEach(one -> together.computeIfAbsent(one.moment(), moment -> new ArrayList<>())
                        .add(one.change()));
        return together.entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Changed> changed(RecordRef record, Instant before, FieldRights fields) {
        return sql.list(
                SqlText.of(
                        "select h.changed_at, u.display_name, h.field, case h.field when 'ownerId' then coalesce(o.display_name, oq.name) else h.old_value end,"
                                + " case h.field when 'ownerId' then coalesce(n.display_name, nq.name) else h.new_value end from field_history h"
                                + " left join crm_user u on u.id = h.changed_by"
                                + " left join crm_user o on h.field = 'ownerId' and o.id::text = h.old_value"
                                + " left join crm_user n on h.field = 'ownerId' and n.id::text = h.new_value"
                                + " left join queue oq on h.field = 'ownerId' and oq.id::text = h.old_value"
                                + " left join queue nq on h.field = 'ownerId' and nq.id::text = h.new_value where h.record_type = ? and h.record_id = ?"
                                + " and h.changed_at < ? and not h.field = any(?) order by h.changed_at desc, h.id desc limit "
                                + SHOWN,
                        record.type(),
                        record.id(),
                        before == null ? NOW_AND_EVER : before,
                        fields.hidden().toArray(String[]::new)),
                row -> new Changed(
                        new Moment(row.getTimestamp(1).toInstant(), row.getString(2)),
                        new FieldChange(row.getString(3), row.getString(4), row.getString(5))));
    }

    private static TimelineEntry entry(Moment moment, List<FieldChange> changes) {
        return new TimelineEntry(
                null,
                null,
                null,
                null,
                null,
                moment.at(),
                moment.who(),
                null,
                null,
                false,
                false,
                List.copyOf(changes));
    }
}
