package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.Count;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.User;
import crm.oracle.World;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * All questions about one viewer and one kind of record, and what the oracle answers: worked out once, asked as often as
 * there are mutants.
 */
final class Inquiry {
    private static final LyingStatistics.Story[] STORIES = LyingStatistics.Story.values();
    private static final int LARGEST_PAGE = 3;
    private static final long NOWHERE = -1;

    /** Takes numbers that follow each other far apart: else their first random numbers are alike. */
    private static final long MIXED = 0x9E3779B97F4A7C15L;

    private final List<World> worlds;
    private final int viewer;
    private final Kind kind;
    private final Map<Item, Level> expected;
    private final List<Long> bin;
    private final long seed;

    private Inquiry(List<World> worlds, World home, User viewer, Kind kind, long turn) {
        Comparison oracle = new Comparison(worlds, null);
        this.worlds = worlds;
        this.viewer = viewer.id();
        this.kind = kind;
        this.expected = oracle.expected(viewer, home, kind);
        this.bin = oracle.bin(viewer, home, kind);
        this.seed = turn * MIXED;
    }

    /** One for each viewer and each kind; another number draws other orders, shapes and sizes. */
    static List<Inquiry> into(List<World> worlds, long turn) {
        List<Inquiry> all = new ArrayList<>();
        for (World home : worlds) {
            for (User viewer : home.users()) {
                for (Kind kind : Kind.values()) {
                    all.add(new Inquiry(worlds, home, viewer, kind, turn + all.size()));
                }
            }
        }
        return all;
    }

    /** What is asked, one after another; each draws an order, a shape and a size of its own. */
    enum Part {
        COMPARED,
        CHECKED,
        LEAFED,
        LEAFED_AGAIN,
        LEAFED_ONCE_MORE,
        BIN_LEAFED,
        COUNTED
    }

    /** Whether every answer of a part is what the oracle says, and pages from either end are the list in its order. */
    boolean isAnsweredRightly(Part part, EntityManager entities, Organisations kept) {
        Random random = new Random(seed + part.ordinal() * MIXED);
        return switch (part) {
            case COMPARED -> isComparedRightly(new Production(() -> entities, kept, seed));
            case CHECKED -> isCheckedRightly(new RecordAccess(new Sql(entities), kept), random);
            case LEAFED, LEAFED_AGAIN, LEAFED_ONCE_MORE -> {
                ListSource source = any(Lists.live(kind), random);
                yield isLeafedRightly(
                        new Leafing(entities, kept, source, any(Lists.sorts(kind), random), random), readable());
            }
            case BIN_LEAFED ->
                isLeafedRightly(new Leafing(entities, kept, Lists.bin(kind), Lists.DELETED, random), recycled());
            case COUNTED -> isCountedRightly(entities, kept, random);
        };
    }

    boolean isAbout(Kind other) {
        return kind == other;
    }

    /** How many records of the kind the viewer may read. */
    int visible() {
        return Comparison.reaching(Level.READ, expected).size();
    }

    private boolean isComparedRightly(Production production) {
        Comparison comparison = new Comparison(worlds, production);
        comparison.compare(viewer, kind, expected, bin);
        return comparison.found().isEmpty();
    }

    /** Whether a check of one record says nothing of others, and a check of none says nothing at all. */
    private boolean isCheckedRightly(RecordAccess access, Random random) {
        return expected.keySet().stream()
                        .skip(Math.floorMod(seed, 5))
                        .findFirst()
                        .filter(item -> !levels(access, item.id()).equals(told(item)))
                        .isEmpty()
                && levels(access, NOWHERE).isEmpty()
                && drawn(random).allMatch(id -> isTakenBackRightly(access, id));
    }

    /** Some that are in the bin, some that could be, and any others. */
    private Stream<Long> drawn(Random random) {
        List<Long> full = Comparison.reaching(Level.FULL, expected);
        List<Long> all = expected.keySet().stream().map(Item::id).toList();
        return Stream.of(bin, full, all).filter(ids -> !ids.isEmpty()).map(ids -> any(ids, random));
    }

    private boolean isTakenBackRightly(RecordAccess access, long id) {
        try {
            access.requireRecycled(eyes(), new RecordRef(Lists.type(kind), id));
            return bin.contains(id);
        } catch (NotFoundException notThere) {
            return !bin.contains(id);
        }
    }

    private Map<Long, AccessLevel> levels(RecordAccess access, long id) {
        return access.levels(eyes(), Lists.type(kind), List.of(id));
    }

    private Map<Long, AccessLevel> told(Item item) {
        Level level = expected.get(item);
        return level == Level.NONE ? Map.of() : Map.of(item.id(), AccessLevel.valueOf(level.name()));
    }

    private Viewer eyes() {
        return new Viewer(viewer, "user" + viewer);
    }

    private Map<Long, AccessLevel> readable() {
        Map<Long, AccessLevel> told = new HashMap<>();
        expected.keySet().forEach(item -> told.putAll(told(item)));
        return told;
    }

    private Map<Long, AccessLevel> recycled() {
        Map<Long, AccessLevel> told = new HashMap<>();
        bin.forEach(id -> told.put(id, AccessLevel.FULL));
        return told;
    }

    private record Leafing(EntityManager entities, Organisations kept, ListSource source, Sort sort, Random random) {}

    /** Whether pages of a few rows, from either end, are the list, with the level on each row. */
    private boolean isLeafedRightly(Leafing leafing, Map<Long, AccessLevel> told) {
        Random random = leafing.random();
        boolean descending = random.nextBoolean();
        Paged paged = new Paged(
                new Sql(leafing.entities()), leafing.kept(), eyes(), leafing.source(), leafing.sort(), descending);
        paged.tell(STORIES[random.nextInt(STORIES.length)]);
        paged.cut(1 + random.nextInt(LARGEST_PAGE));
        boolean halved = random.nextInt(3) == 0;
        if (halved) {
            paged.halve();
        }
        Comparator<Item> order = Lists.order(leafing.sort());
        List<Long> list = expected.keySet().stream()
                .filter(item -> told.containsKey(item.id()) && Lists.has(leafing.source(), item))
                .filter(item -> !halved || item.id() % 2 == 0)
                .sorted(descending ? order.reversed() : order)
                .map(Item::id)
                .toList();
        return paged.forward().equals(list)
                && paged.backward().equals(list)
                && paged.levels().keySet().containsAll(list)
                && told.entrySet().containsAll(paged.levels().entrySet());
    }

    /** Whether counts end at their cap, and say so. */
    private boolean isCountedRightly(EntityManager entities, Organisations kept, Random random) {
        LyingStatistics statistics = new LyingStatistics();
        RecordList list = new RecordList(new Sql(entities), kept, statistics);
        ListSource source = any(Lists.live(kind), random);
        boolean halved = random.nextInt(3) == 0;
        SqlText filter = halved ? Lists.half(0) : new SqlText();
        int all = (int) expected.keySet().stream()
                .filter(item -> expected.get(item).reaches(Level.READ) && Lists.has(source, item))
                .filter(item -> !halved || item.id() % 2 == 0)
                .count();
        for (int cap : new int[] {0, 1, Math.max(0, all - 1), all}) {
            statistics.tell(STORIES[random.nextInt(STORIES.length)]);
            Count count = list.count(eyes(), source, fields -> filter, cap);
            if (!count.equals(new Count(Math.min(all, cap), all > cap))) {
                return false;
            }
        }
        return true;
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
