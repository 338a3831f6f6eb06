package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One viewer's list of one type in one order: whole, and page by page from either end. */
final class Paged {
    private static final int SIZE = 3;
    private static final int ENDLESS = 1_000;

    private final Sql sql;
    private final Organisations organisations;
    private final LyingStatistics statistics = new LyingStatistics();
    private final RecordList list;
    private final Viewer viewer;
    private final ListSource source;
    private final Sort sort;
    private final boolean descending;
    private SqlText filter = new SqlText();
    private int size = SIZE;
    private final Map<Long, AccessLevel> levels = new HashMap<>();
    private int asked;

    Paged(Sql sql, int viewer, RecordType type, Sort sort, boolean descending) {
        this(
                sql,
                new Organisations(),
                new Viewer(viewer, "user" + viewer),
                Lists.alive(Kind.valueOf(type.name())),
                sort,
                descending);
    }

    Paged(Sql sql, Organisations kept, Viewer viewer, ListSource source, Sort sort, boolean descending) {
        this.sql = sql;
        this.organisations = kept;
        this.list = new RecordList(sql, organisations, statistics);
        this.viewer = viewer;
        this.source = source;
        this.sort = sort;
        this.descending = descending;
    }

    /** From now on pages have that many rows. */
    void cut(int rows) {
        size = rows;
    }

    void tell(LyingStatistics.Story story) {
        statistics.tell(story);
    }

    /** From now on every second record is passed over. */
    void halve() {
        filter = Lists.half(0);
    }

    /** The ids in order, by one plain statement under the access condition. */
    List<Long> whole() {
        String direction = descending ? " desc" : "";
        String order = " order by r." + sort.column() + direction + ", r.id" + direction;
        return new RecordAccess(sql, organisations)
                .withCondition(
                        viewer,
                        conditions -> sql.list(
                                SqlText.of("select r.id from " + source.table() + " r where ")
                                        .add(conditions.of(source.type(), "r", AccessLevel.READ))
                                        .add(filter.isEmpty() ? "" : " and ")
                                        .add(filter)
                                        .add(order),
                                row -> row.getLong(1)));
    }

    /** The ids in order, each page after the one before. */
    List<Long> forward() {
        List<Long> ids = new ArrayList<>();
        Slice<Long> slice = page(null, null);
        ids.addAll(slice.rows());
        while (slice.next() != null) {
            slice = page(slice.next(), null);
            ids.addAll(slice.rows());
        }
        return ids;
    }

    /** The ids in order, read from the last page back to the first. */
    List<Long> backward() {
        Slice<Long> slice = page(null, null);
        while (slice.next() != null) {
            slice = page(slice.next(), null);
        }
        List<Long> ids = new ArrayList<>(slice.rows());
        while (slice.previous() != null) {
            slice = page(null, slice.previous());
            ids.addAll(0, slice.rows());
        }
        return ids;
    }

    private Slice<Long> page(String after, String before) {
        if (++asked > ENDLESS) {
            throw new IllegalStateException("a list without end");
        }
        Paging paging = new Paging(sort.name(), descending, after, before, size);
        return list.page(viewer, source, filter, paging, (row, level) -> {
            long id = row.getLong("list_id");
            levels.put(id, level);
            return id;
        });
    }

    /** The level that was told with each row so far. */
    Map<Long, AccessLevel> levels() {
        return levels;
    }
}
