package crm.ejb.activity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.activity.Activity;
import crm.domain.activity.ActivityKind;
import crm.domain.activity.SignalKind;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The door to activities and timelines. What may be done follows from the records they are about. */
@Stateless
public class ActivityService {
    private static final int SHOWN = 20;

    private Activities activities;
    private FieldHistories histories;
    private RecordAccess access;
    private CurrentViewer caller;
    private Announcements news;

    protected ActivityService() {}

    @Inject
    public ActivityService(
            Activities activities,
            FieldHistories histories,
            RecordAccess access,
            CurrentViewer caller,
            Announcements news) {
        this.activities = activities;
        this.histories = histories;
        this.access = access;
        this.caller = caller;
        this.news = news;
    }

    /**
     * Logs something done or sets a task; needs EDIT on the record, a note needs READ.
     *
     * @return the activity's id
     * @throws crm.domain.shared.InvalidException naming every wrong field
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public long log(LogActivity command) {
        boolean note = command.kind() == ActivityKind.NOTE;
        access.require(caller.get(), command.about(), note ? AccessLevel.READ : AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        Activity activity = Activity.log(command.kind(), command.subject(), command.body(), command.about(), stamp);
        if (command.kind() == ActivityKind.TASK) {
            activity.asTask(command.dueOn(), stamp.userId());
        }
        activities.add(activity);
        if (command.about().type() == RecordType.LEAD
                && SignalKind.of(command.kind()).isPresent()) {
            news.announce(LeadsActed.one(command.about().id()));
        }
        return activity.id();
    }

    /** Ticks a task off: one's own, or one on records one may edit. Ticking twice changes nothing. */
    @RolesAllowed(Permission.SIGNED_IN)
    public void complete(long taskId) {
        Activity task = activities.requireTask(caller.get(), taskId);
        if (!task.isDone()) {
            task.complete(caller.stamp().at());
        }
    }

    /**
     * The life of a record, read backwards from an instant (null: from now). Access is decided after reading as well, so
     * that nothing is shown that was written after it was revoked.
     *
     * @throws crm.domain.shared.NotFoundException if the caller may not read the record
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public Timeline timeline(RecordRef about, Instant before) {
        Viewer viewer = caller.get();
        access.require(viewer, about, AccessLevel.READ);
        boolean editable = access.level(viewer, about).atLeast(AccessLevel.EDIT);
        List<TimelineEntry> upcoming = before == null ? activities.upcoming(viewer, about, editable) : List.of();
        List<TimelineEntry> past = Stream.concat(
                        activities.past(viewer, about, before).stream(), histories.of(viewer, about, before).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
        access.require(viewer, about, AccessLevel.READ);
        int cut = cut(past);
        Instant older = cut < past.size() ? past.get(cut - 1).at() : null;
        return new Timeline(upcoming, List.copyOf(past.subList(0, cut)), older);
    }

    /** Where the page ends: entries of one instant stay together, because the next page begins before it. */
    private static int cut(List<TimelineEntry> past) {
        int cut = Math.min(SHOWN, past.size());
        while (cut > 0
                && cut < past.size()
                && past.get(cut).at().equals(past.get(cut - 1).at())) {
            cut++;
        }
        return cut;
    }

    /** The caller's open tasks that are due today or were due before. */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<TaskRow> dueTasks(LocalDate today) {
        return activities.due(caller.get(), today);
    }
}
