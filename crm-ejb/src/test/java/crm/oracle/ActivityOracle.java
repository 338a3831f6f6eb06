package crm.oracle;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides access to activities: READ for whoever reads all of the records they hang on, EDIT for whoever edits all of
 * them; the assignee may always read and complete his own task. Logging needs EDIT on the record, a note READ.
 *
 * <p>R19: what a viewer may read of a record's timeline is asked only where he reads the record; an activity that also
 * hangs on a record he may not read is not there for him, unless it is his own task.
 */
public final class ActivityOracle {
    private final World world;
    private final Oracle oracle;
    private final ActivityCondition waived;

    public ActivityOracle(World world) {
        this(world, null);
    }

    /** An oracle that takes one condition as fulfilled, or for an exception as not there; null waives nothing. */
    public ActivityOracle(World world, ActivityCondition waived) {
        this.world = world;
        this.oracle = new Oracle(world);
        this.waived = waived;
    }

    /** Whether the viewer may read the activity. */
    public boolean mayRead(int viewer, Activity activity) {
        return isThere(viewer) && (isOwn(viewer, activity) || readsAll(viewer, activity));
    }

    /** Whether the viewer may tick the activity off. */
    public boolean mayComplete(int viewer, Activity activity) {
        boolean task = activity.type() == Activity.Type.TASK || waived == ActivityCondition.ONLY_A_TASK_IS_COMPLETED;
        return task && isThere(viewer) && (isOwn(viewer, activity) || editsAll(viewer, activity));
    }

    /** Whether the viewer may log something of this type about the record. */
    public boolean mayLog(int viewer, Item record, Activity.Type type) {
        boolean note = type == Activity.Type.NOTE && waived != ActivityCondition.A_NOTE_NEEDS_ONLY_READ;
        boolean readIsEnough = note || waived == ActivityCondition.LOGGING_NEEDS_EDIT;
        return isThere(viewer) && oracle.level(viewer, record).reaches(readIsEnough ? Level.READ : Level.EDIT);
    }

    /** Whether the viewer reads all of the records, his own task or not. */
    public boolean readsAll(int viewer, Activity activity) {
        return everyRecord(activity, ActivityCondition.READS_EVERY_RECORD, reaches(viewer, Level.READ));
    }

    private boolean editsAll(int viewer, Activity activity) {
        return everyRecord(activity, ActivityCondition.EDITS_EVERY_RECORD, reaches(viewer, Level.EDIT));
    }

    private Predicate<Item> reaches(int viewer, Level level) {
        return record -> oracle.level(viewer, record).reaches(level);
    }

    /** If it is waived, one is enough. */
    private boolean everyRecord(Activity activity, ActivityCondition condition, Predicate<Item> reached) {
        List<Item> records = world.items().stream().filter(activity::hangsOn).toList();
        return waived == condition
                ? records.stream().anyMatch(reached)
                : records.stream().allMatch(reached);
    }

    private boolean isOwn(int viewer, Activity activity) {
        return activity.isAssignedTo(viewer) && waived != ActivityCondition.IS_ASSIGNED;
    }

    private boolean isThere(int viewer) {
        return waived == ActivityCondition.VIEWER_IS_ACTIVE
                || world.user(viewer).filter(User::active).isPresent();
    }
}
