package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
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

/**
 * All questions about one viewer and one kind of record, and what the oracle answers: worked out once, asked as often as
 * there are mutants.
 */
final class Inquiry {
    private static final LyingStatistics.Story[] STORIES = LyingStatistics.Story.values();

    private static final long NOWHERE = -1;

    private final List<World> worlds;
    private final int viewer;
    private final Kind kind;
    private final Map<Item, Level> expected;
    private final List<Long> bin;
    private final int turn;

    private Inquiry(List<World> worlds, World home, User viewer, Kind kind, int turn) {
        Comparison oracle = new Comparison(worlds, null);
        this.worlds = worlds;
        this.viewer = viewer.id();
        this.kind = kind;
        this.expected = oracle.expected(viewer, home, kind);
        this.bin = oracle.bin(viewer, home, kind);
        this.turn = turn;
    }

    /** One for each viewer and each kind. */
    static List<Inquiry> into(List<World> worlds) {
        List<Inquiry> all = new ArrayList<>();
        for (World home : worlds) {
            for (User viewer : home.users()) {
                for (Kind kind : Kind.values()) {
                    all.add(new Inquiry(worlds, home, viewer, kind, all.size()));
                }
            }
        }
        return all;
    }

    /** Whether every answer is what the oracle says, and pages from either end are the list in its order. */
    boolean isAnsweredRightly(EntityManager entities, Organisations kept) {
        Comparison comparison = new Comparison(worlds, new Production(() -> entities, kept, turn));
        comparison.compare(viewer, kind, expected, bin);
        return comparison.found().isEmpty() && isPagedRightly(entities, kept) && isCheckedRightly(entities, kept);
    }

    /** Whether a check of one record says nothing of others, and a check of none says nothing at all. */
    private boolean isCheckedRightly(EntityManager entities, Organisations kept) {
        RecordAccess access = new RecordAccess(new Sql(entities), kept);
        return expected.keySet().stream()
                        .skip(turn % 5)
                        .findFirst()
                        .filter(item -> !levels(access, item.id()).equals(told(item)))
                        .isEmpty()
                && levels(access, NOWHERE).isEmpty();
    }

    private Map<Long, AccessLevel> levels(RecordAccess access, long id) {
        return access.levels(eyes(), RecordType.valueOf(kind.name()), List.of(id));
    }

    private Map<Long, AccessLevel> told(Item item) {
        Level level = expected.get(item);
        return level == Level.NONE ? Map.of() : Map.of(item.id(), AccessLevel.valueOf(level.name()));
    }

    private Viewer eyes() {
        return new Viewer(viewer, "user" + viewer);
    }

    private boolean isPagedRightly(EntityManager entities, Organisations kept) {
        boolean byName = turn % 3 == 0;
        boolean descending = turn % 2 == 0;
        Sort sort = byName ? new Sort("name", "sort_name", "text") : new Sort("created", "created_at", "timestamptz");
        Comparator<Long> order = Comparator.<Long>comparingLong(id -> id % (byName ? 5 : 7))
                .thenComparing(Comparator.<Long>naturalOrder());
        List<Long> list = Comparison.reaching(Level.READ, expected).stream()
                .sorted(descending ? order.reversed() : order)
                .toList();
        Paged paged = new Paged(new Sql(entities), kept, eyes(), RecordType.valueOf(kind.name()), sort, descending);
        paged.tell(STORIES[turn % STORIES.length]);
        Map<Long, AccessLevel> told = new HashMap<>();
        expected.keySet().forEach(item -> told.putAll(told(item)));
        return paged.forward().equals(list)
                && paged.backward().equals(list)
                && paged.levels().equals(told);
    }
}
