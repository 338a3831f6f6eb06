package crm.ejb.activity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.activity.Activity;
import crm.domain.activity.ActivityKind;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.access.RecordAccess.Conditions;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All activities there are. An activity is read by whoever reads every record it hangs on; it has no access of its own,
 * but for a task's assignee.
 */
@Dependent
public class Activities {
    private static final int SHOWN = 20;
    private static final Instant NOW_AND_EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final String COLUMNS = "a.id, a.kind, a.subject, a.body, a.happened_at, u.display_name, a.due_on,"
            + " a.done_at, a.origin_lead_id is not null, a.assignee_id";

    private final EntityManager entities;
    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public Activities(EntityManager entities, Sql sql, RecordAccess access) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
    }

    /** Where the activities of a converted lead hang from now on; contact and opportunity may be null. */
    public record NewHome(long accountId, Long contactId, Long opportunityId) {}

    /** Stores a new activity. */
    public void add(Activity activity) {
        entities.persist(activity);
    }

    /**
     * A task that the viewer may tick off: his own, or one on records he may all edit.
     *
     * @throws crm.domain.shared.NotFoundException or {@link crm.domain.shared.DeniedException} otherwise
     */
    public Activity requireTask(Viewer viewer, long id) {
        Activity task = entities.find(Activity.class, id);
        if (task == null || task.kind() != ActivityKind.TASK) {
            throw new crm.domain.shared.NotFoundException("task/" + id);
        }
        if (task.assigneeId() == null || task.assigneeId() != viewer.userId()) {
            task.records().forEach(record -> access.require(viewer, record, AccessLevel.READ));
            task.records().forEach(record -> access.require(viewer, record, AccessLevel.EDIT));
        }
        return task;
    }

    /** The open tasks of a record, those due first before the others. */
    List<TimelineEntry> upcoming(Viewer viewer, RecordRef about, boolean editable) {
        return access.withCondition(
                viewer,
                conditions -> sql.list(
                        of(about, viewer, conditions)
                                .add(
                                        " and a.kind = 'TASK' and a.done_at is null order by a.due_on nulls last, a.id limit "
                                                + SHOWN),
                        row -> entry(row, viewer, editable)));
    }

    /** What was done before an instant (null: until now); of each sort the newest first, at most as many as a page shows. */
    List<TimelineEntry> past(Viewer viewer, RecordRef about, Instant before) {
        List<TimelineEntry> logged = access.withCondition(
                viewer,
                conditions -> sql.list(
                        of(about, viewer, conditions)
                                .add(
                                        " and a.happened_at < ? and not (a.kind = 'TASK' and a.done_at is null)"
                                                + " order by a.happened_at desc, a.id desc limit " + SHOWN,
                                        before == null ? NOW_AND_EVER : before),
                        row -> entry(row, viewer, false)));
        return Stream.concat(logged.stream(), Signals.past(sql, about, before).stream())
                .toList();
    }

    /** The user's own open tasks that are due until a day, most urgent first; names only what he may read. */
    List<TaskRow> due(Viewer viewer, LocalDate until) {
        return access.withCondition(viewer, conditions -> {
            SqlText text = SqlText.of(
                    "select a.id, a.subject, a.due_on, lead.id, account.id, contact.id, opportunity.id,"
                            + " coalesce(nullif(concat_ws(' ', lead.first_name, lead.last_name), ''), opportunity.name,"
                            + " nullif(concat_ws(' ', contact.first_name, contact.last_name), ''), account.name) from activity a");
            for (RecordType type : RecordType.values()) {
                String word = type.word();
                text.add(" left join " + word + " on " + word + ".id = a." + word + "_id and ")
                        .add(conditions.of(type, word, AccessLevel.READ));
            }
            return sql.list(
                    text.add(
                            " where a.assignee_id = ? and a.kind = 'TASK' and a.done_at is null and a.due_on <= ?"
                                    + " order by a.due_on, a.id limit 50",
                            viewer.userId(),
                            until),
                    Activities::task);
        });
    }

    /**
     * Hangs the activities of a lead on what the lead became: contact and opportunity, or the account where there is no
     * opportunity. The activities stay the same records and remember the lead.
     *
     * @return how many there were
     */
    public int follow(long leadId, NewHome home) {
        return sql.update(SqlText.of(
                "update activity set lead_id = null, origin_lead_id = ?, contact_id = ?::bigint, opportunity_id = ?::bigint,"
                        + " account_id = ?::bigint, version = version + 1 where lead_id = ?",
                leadId,
                home.contactId(),
                home.opportunityId(),
                home.opportunityId() == null ? home.accountId() : null,
                leadId));
    }

    /** Gives the open tasks of one user that came from a lead to another user. */
    public int handOver(long originLeadId, int fromUserId, int toUserId) {
        return sql.update(SqlText.of(
                "update activity set assignee_id = ?, version = version + 1"
                        + " where origin_lead_id = ? and kind = 'TASK' and done_at is null and assignee_id = ?",
                toUserId,
                originLeadId,
                fromUserId));
    }

    /** The activities of a record whose other records the viewer may read as well, and his own tasks. */
    private static SqlText of(RecordRef about, Viewer viewer, Conditions conditions) {
        return SqlText.of("select " + COLUMNS + ", true")
                .add(others(about, conditions, AccessLevel.EDIT))
                .add(
                        " from activity a join crm_user u on u.id = a.author_id where a."
                                + about.type().word() + "_id = ? and (a.kind = 'TASK' and a.assignee_id = ? or true",
                        about.id(),
                        viewer.userId())
                .add(others(about, conditions, AccessLevel.READ))
                .add(")");
    }

    /** That every other record the activity hangs on is reached that far. */
    private static SqlText others(RecordRef about, Conditions conditions, AccessLevel level) {
        SqlText text = new SqlText();
        for (RecordType other : RecordType.values()) {
            if (other != about.type() && other != RecordType.LEAD) {
                String word = other.word();
                text.add(" and (a." + word + "_id is null or exists (select 1 from " + word + " x where x.id = a."
                                + word + "_id and ")
                        .add(conditions.of(other, "x", level))
                        .add("))");
            }
        }
        return text;
    }

    private static TimelineEntry entry(ResultSet row, Viewer viewer, boolean editable) throws SQLException {
        Timestamp done = row.getTimestamp(8);
        return new TimelineEntry(
                row.getLong(1),
                ActivityKind.valueOf(row.getString(2)),
                null,
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                done == null ? null : done.toInstant(),
                row.getBoolean(9),
                (editable && row.getBoolean(11)) || row.getInt(10) == viewer.userId(),
                List.of());
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        RecordRef about = null;
        for (RecordType type :
                List.of(RecordType.ACCOUNT, RecordType.CONTACT, RecordType.OPPORTUNITY, RecordType.LEAD)) {
            long id = row.getLong(4 + type.ordinal());
            about = row.wasNull() ? about : new RecordRef(type, id);
        }
        return new TaskRow(
                row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class), about, row.getString(8));
    }
}
