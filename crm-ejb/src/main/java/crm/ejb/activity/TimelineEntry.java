package crm.ejb.activity;

import crm.domain.activity.ActivityKind;
import crm.domain.activity.SignalKind;
import crm.domain.shared.FieldChange;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing in the life of a record: an activity, a signal, or fields that were changed together.
 *
 * @param activityId the activity, or null for anything else
 * @param kind the activity's kind, or null for anything else
 * @param signal what a lead did, or null for anything else
 * @param subject the activity's or signal's subject, or null
 * @param dueOn day a task is due, or null
 * @param doneAt when a task was ticked off, or null
 * @param fromLead whether it happened while the person was a lead
 * @param completable whether the viewer may tick it off
 * @param changes changed fields; empty for activities
 */
public record TimelineEntry(
        Long activityId,
        ActivityKind kind,
        SignalKind signal,
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
        return kind == null && signal == null;
    }

    /** Whether it is still to do. */
    public boolean isOpenTask() {
        return kind == ActivityKind.TASK && doneAt == null;
    }
}
