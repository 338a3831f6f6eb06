package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.Count;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What the product answers, asked through its own check and its own list engine. Lists take turns in sort, direction and
 * size of page, and statistics that lie make them take turns in the shape of the statement too.
 */
final class Production implements Answers {
    private static final Integer[] SIZES = {10, 200, 25};
    private static final int ENDLESS = 5_000;

    private final Supplier<Sql> sql;
    private final Organisations organisations;
    private final LyingStatistics statistics = new LyingStatistics();
    private final Random turns;

    /** Asks over whatever persistence context is the present one. */
    Production(Supplier<EntityManager> entities) {
        this(entities, new Organisations(), 1);
    }

    /** Production on a node that keeps this organisation; the number settles which turn is whose. */
    Production(Supplier<EntityManager> entities, Organisations kept, long turn) {
        this.sql = () -> new Sql(entities.get());
        this.organisations = kept;
        this.turns = new Random(turn);
    }

    @Override
    public Map<Item, Level> levels(int viewer, Kind kind, List<Item> records) {
        RecordAccess access = new RecordAccess(sql.get(), organisations);
        RecordType type = Lists.type(kind);
        List<Long> ids = records.stream().map(Item::id).toList();
        Map<Long, AccessLevel> many = access.levels(viewer(viewer), type, ids);
        Map<Item, Level> levels = new LinkedHashMap<>();
        for (Item item : records) {
            levels.put(
                    item,
                    Level.valueOf(many.getOrDefault(item.id(), AccessLevel.NONE).name()));
        }
        if (!records.isEmpty() && turns.nextInt(4) == 0) {
            Item one = records.get(turns.nextInt(records.size()));
            AccessLevel alone = access.level(viewer(viewer), new RecordRef(type, one.id()));
            levels.put(one, agreed(levels.get(one), Level.valueOf(alone.name())));
        }
        return levels;
    }

    @Override
    public List<Long> list(int viewer, Kind kind) {
        Sort sort = any(Lists.sorts(kind).toArray(Sort[]::new));
        Paging paging = new Paging(sort.name(), turns.nextBoolean(), null, null, any(SIZES));
        List<Long> ids = new ArrayList<>();
        Lists.apart(kind).forEach(source -> ids.addAll(pages(viewer, source, paging)));
        return ids;
    }

    @Override
    public List<Long> recycled(int viewer, Kind kind) {
        Paging paging = new Paging(Lists.DELETED.name(), turns.nextBoolean(), null, null, any(SIZES));
        return pages(viewer, Lists.bin(kind), paging);
    }

    private List<Long> pages(int viewer, ListSource source, Paging first) {
        statistics.tell(any(LyingStatistics.Story.values()));
        List<Long> ids = new ArrayList<>();
        filters().forEach(filter -> ids.addAll(pages(viewer, source, filter, first)));
        return ids;
    }

    /** No filter, or two that together let everything through once. */
    private List<SqlText> filters() {
        return turns.nextBoolean() ? List.of(new SqlText()) : List.of(Lists.half(0), Lists.half(1));
    }

    private List<Long> pages(int viewer, ListSource source, SqlText filter, Paging first) {
        List<Long> ids = new ArrayList<>();
        Paging paging = first;
        while (paging != null && ids.size() < ENDLESS) {
            Slice<Long> slice =
                    list().page(viewer(viewer), source, filter, paging, (row, level) -> row.getLong("list_id"));
            ids.addAll(slice.rows());
            paging = slice.next() == null
                    ? null
                    : new Paging(paging.sort(), paging.descending(), slice.next(), null, paging.size());
        }
        return ids;
    }

    @Override
    public int count(int viewer, Kind kind) {
        statistics.tell(any(LyingStatistics.Story.values()));
        List<SqlText> filters = filters();
        return Lists.apart(kind).stream()
                .flatMap(source -> filters.stream().map(filter -> list().count(viewer(viewer), source, filter)))
                .mapToInt(Count::value)
                .sum();
    }

    @Override
    public Map<Level, List<Long>> reached(int viewer, Kind kind, List<Level> levels) {
        Map<Level, List<Long>> reached = new LinkedHashMap<>();
        levels.forEach(level -> reached.put(level, new ArrayList<>()));
        new RecordAccess(sql.get(), organisations).withCondition(viewer(viewer), conditions -> {
            reached.values().forEach(List::clear);
            SqlText question = new SqlText();
            for (Level level : levels) {
                AccessLevel atLeast = AccessLevel.valueOf(level.name());
                question.add(question.isEmpty() ? "" : " union all ")
                        .add("select '" + level + "', r.id from "
                                + Lists.type(kind).word() + " r where ")
                        .add(conditions.of(Lists.type(kind), "r", atLeast));
            }
            return sql.get().list(question, row -> reached.get(Level.valueOf(row.getString(1)))
                    .add(row.getLong(2)));
        });
        return reached;
    }

    private <T> T any(T[] all) {
        return all[turns.nextInt(all.length)];
    }

    private RecordList list() {
        return new RecordList(sql.get(), organisations, statistics);
    }

    /** Both answers if they are one, else none: no level of the oracle is null. */
    private static Level agreed(Level many, Level alone) {
        return many == alone ? many : null;
    }

    private static Viewer viewer(int id) {
        return new Viewer(id, "user" + id);
    }
}
