package crm.ejb.activity;

import crm.domain.activity.ActivityKind;
import crm.domain.shared.FieldChange;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing in the life of a record: an activity, or fields that were changed together.
 *
 * @param activityId the activity, or null for changed fields
 * @param kind the activity's kind, or null for changed fields
 * @param subject the activity's subject, or null for changed fields
 * @param dueOn day a task is due, or null
 * @param doneAt when a task was ticked off, or null
 * @param fromLead whether it happened while the person was a lead
 * @param completable whether the viewer may tick it off
 * @param changes changed fields; empty for activities
 */
public record TimelineEntry(
        Long activityId,
        ActivityKind kind,
        String subject,
        String body,
        Instant at,
        String who,
        LocalDate dueOn,
        Instant doneAt,
        boolean fromLead,
        boolean completable,
        List<FieldChange> changes)
        implements Serializable {
    public boolean isChange() {
        return kind == null;
    }

    /** Whether it is still to do. */
    public boolean isOpenTask() {
        return kind == ActivityKind.TASK && doneAt == null;
    }
}
