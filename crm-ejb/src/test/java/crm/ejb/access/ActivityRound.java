package crm.ejb.access;

import static crm.ejb.access.Rows.column;

import crm.domain.activity.ActivityKind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.activity.Activities;
import crm.ejb.activity.ActivityService;
import crm.ejb.activity.FieldHistories;
import crm.ejb.activity.LogActivity;
import crm.ejb.activity.TaskRow;
import crm.ejb.activity.Timeline;
import crm.ejb.activity.TimelineEntry;
import crm.fixture.House;
import crm.oracle.Activity;
import crm.oracle.ActivityOracle;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Oracle;
import crm.oracle.User;
import crm.oracle.World;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One world with its activities: what each viewer reads, may complete and may log, asked at production's own door. */
final class ActivityRound {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final String ACTIVITIES = """
            insert into activity (id, kind, subject, happened_at, due_on, done_at, author_id, assignee_id,
                lead_id, account_id, contact_id, opportunity_id, created_at)
            select id, kind, 'Activity ' || id, t, case kind when 'TASK' then t::date end, case when done then t end,
                author, assignee, lead, account, contact, opportunity, t
            from unnest(?::bigint[], ?::text[], ?::int[], ?::int[], ?::bool[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::bigint[]) a(id, kind, author, assignee, done, lead, account, contact, opportunity),
                lateral (select timestamptz '2026-01-01' + id % 7 * interval '1 hour') x(t)
            """;

    private final World world;
    private final List<Activity> activities;
    private final ActivityOracle oracle;
    private final Oracle records;
    private int decisions;

    ActivityRound(World world, List<Activity> activities) {
        this.world = world;
        this.activities = activities;
        this.oracle = new ActivityOracle(world);
        this.records = new Oracle(world);
    }

    /** Decisions compared so far. */
    int decisions() {
        return decisions;
    }

    /** The first answer of production that is not the oracle's. */
    Optional<String> disagreement(Bench bench) {
        bench.fixture().load(world);
        bench.fixture()
                .insert(
                        ACTIVITIES,
                        column(activities, Activity::id),
                        column(activities, Activity::type),
                        column(activities, Activity::author),
                        column(activities, Activity::assignee),
                        column(activities, Activity::done),
                        about(Kind.LEAD),
                        about(Kind.ACCOUNT),
                        about(Kind.CONTACT),
                        about(Kind.OPPORTUNITY));
        return world.users().stream()
                .map(viewer -> bench.read(entities -> new Asked(entities, viewer).disagreement()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Object[] about(Kind kind) {
        return column(activities, activity -> activity.about().get(kind));
    }

    /** What one viewer is told. */
    private final class Asked {
        private final User viewer;
        private final EntityManager entities;
        private final ActivityService door;

        Asked(EntityManager entities, User viewer) {
            House house = new House(entities, "user" + viewer.id());
            this.viewer = viewer;
            this.entities = entities;
            this.door = new ActivityService(
                    new Activities(entities, house.sql(), house.access()),
                    new FieldHistories(house.sql(), house.access()),
                    house.access(),
                    house.viewer(),
                    house.news());
        }

        Optional<String> disagreement() {
            return Stream.<Stream<Optional<String>>>of(
                            Stream.of(1).map(once -> due()),
                            world.items().stream().filter(this::isTalkedAbout).map(this::timeline),
                            activities.stream().map(this::complete),
                            world.items().stream()
                                    .filter(item -> item.id() % 3 == 0)
                                    .map(this::log))
                    .flatMap(each -> each)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private boolean isTalkedAbout(Item item) {
            return activities.stream().anyMatch(activity -> activity.hangsOn(item));
        }

        private Optional<String> timeline(Item item) {
            Map<Long, String> expected = new TreeMap<>();
            if (records.level(viewer.id(), item) == Level.NONE || !viewer.active()) {
                expected.put(0L, "not found");
            } else {
                activities.stream()
                        .filter(activity -> activity.hangsOn(item) && oracle.mayRead(viewer.id(), activity))
                        .forEach(activity -> expected.put(
                                activity.id(), isOpen(activity) ? "" + oracle.mayComplete(viewer.id(), activity) : ""));
            }
            return compared("the timeline of " + item, expected, told(item));
        }

        private boolean isOpen(Activity activity) {
            return activity.type() == Activity.Type.TASK && !activity.done();
        }

        private Map<Long, String> told(Item item) {
            Map<Long, String> told = new TreeMap<>();
            try {
                Timeline timeline = door.timeline(ref(item), null);
                timeline.upcoming().forEach(entry -> told.put(entry.activityId(), "" + entry.completable()));
                timeline.past().stream().filter(entry -> !entry.isChange()).forEach(entry -> told.put(id(entry), ""));
            } catch (NotFoundException hidden) {
                told.put(0L, "not found");
            }
            return told;
        }

        private Long id(TimelineEntry entry) {
            return entry.activityId();
        }

        private Optional<String> complete(Activity activity) {
            boolean hidden = !oracle.mayRead(viewer.id(), activity) || activity.type() != Activity.Type.TASK;
            String expected = hidden ? "not found" : oracle.mayComplete(viewer.id(), activity) ? "done" : "denied";
            return compared("completing " + activity, expected, done(() -> door.complete(activity.id())));
        }

        private Optional<String> log(Item item) {
            Activity.Type type = item.id() % 2 == 0 ? Activity.Type.NOTE : Activity.Type.CALL;
            boolean hidden = !viewer.active() || records.level(viewer.id(), item) == Level.NONE;
            String expected = hidden ? "not found" : oracle.mayLog(viewer.id(), item, type) ? "done" : "denied";
            LogActivity command = new LogActivity(ActivityKind.valueOf(type.name()), "Said", null, ref(item), null);
            return compared("logging a " + type + " about " + item, expected, done(() -> door.log(command)));
        }

        private String done(Runnable command) {
            try {
                command.run();
                return "done";
            } catch (NotFoundException hidden) {
                return "not found";
            } catch (DeniedException denied) {
                return "denied";
            } finally {
                entities.clear();
            }
        }

        private Optional<String> due() {
            Map<Long, Boolean> expected = new TreeMap<>();
            activities.stream()
                    .filter(activity -> viewer.active() && isOpen(activity) && activity.isAssignedTo(viewer.id()))
                    .forEach(activity -> expected.put(activity.id(), true));
            Map<Long, Boolean> told = new TreeMap<>();
            try {
                door.dueTasks(DAY).forEach(row -> told.put(row.id(), isNamedRightly(row)));
            } catch (NotFoundException nobody) {
                told.clear();
            }
            return compared("the tasks due", expected, told);
        }

        /** A record is named, if any of them can be read, and then it is one of those. */
        private boolean isNamedRightly(TaskRow row) {
            TreeSet<String> readable = new TreeSet<>();
            activities.stream().filter(activity -> activity.id() == row.id()).forEach(activity -> world.items().stream()
                    .filter(activity::hangsOn)
                    .filter(item -> records.level(viewer.id(), item).reaches(Level.READ))
                    .forEach(item -> readable.add(ref(item).toString())));
            boolean namesNothing = row.about() == null && row.aboutName() == null;
            return readable.isEmpty() ? namesNothing : readable.contains(String.valueOf(row.about()));
        }

        private Optional<String> compared(String question, Object expected, Object told) {
            decisions++;
            return expected.equals(told)
                    ? Optional.empty()
                    : Optional.of(
                            "user " + viewer.id() + ", " + question + ": oracle " + expected + ", production " + told);
        }
    }

    private static RecordRef ref(Item item) {
        return new RecordRef(RecordType.valueOf(item.kind().name()), item.id());
    }
}
