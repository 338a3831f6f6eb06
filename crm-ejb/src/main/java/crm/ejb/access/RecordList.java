package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.Count;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The one list engine: turns viewer, filter, sort and slice into a statement, and counts. Two statements per page, one if
 * nothing is counted.
 */
@Dependent
public class RecordList {
    /** Counting stops here; people are told "2,000+". */
    public static final int COUNT_CAP = 2_000;

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Sql sql;
    private final Organisations organisations;
    private final RunStatistics statistics;

    @Inject
    public RecordList(Sql sql, Organisations organisations, RunStatistics statistics) {
        this.sql = sql;
        this.organisations = organisations;
        this.statistics = statistics;
    }

    /** Makes a row from the columns of a {@link ListSource}, with the viewer's level on it. */
    @FunctionalInterface
    public interface RowMaker<T> {
        T make(ResultSet row, AccessLevel level) throws SQLException;
    }

    /**
     * Which of the readable records are wanted, as a condition on alias {@code r}, values bound; empty for all.
     *
     * <p>It is put together anew for the rights that hold when the statement runs, and refuses to ask by hidden fields.
     */
    @FunctionalInterface
    public interface Filter {
        SqlText given(FieldRights fields);
    }

    /**
     * One slice of what the viewer may read, with what he may see of it.
     *
     * @throws crm.domain.shared.InvalidException for an unknown sort, a broken cursor, or a question by a hidden field
     */
    public <T> Slice<T> slice(Viewer viewer, ListSource source, Filter filter, Paging paging, RowMaker<T> maker) {
        Slice<T> page = page(viewer, source, filter, paging, maker);
        Count count = count(viewer, source, filter, paging.exact() ? ALL : COUNT_CAP);
        return new Slice<>(page.rows(), page.previous(), page.next(), count, page.fields());
    }

    /** As above, with a filter that asks by no field that can be hidden. */
    public <T> Slice<T> slice(Viewer viewer, ListSource source, SqlText filter, Paging paging, RowMaker<T> maker) {
        return slice(viewer, source, fields -> filter, paging, maker);
    }

    /** As {@link #slice}, without counting: the count is that of the rows. */
    public <T> Slice<T> page(Viewer viewer, ListSource source, Filter filter, Paging paging, RowMaker<T> maker) {
        boolean back = paging.before() != null;
        Answer<T> answer = organisations.ask(
                sql,
                organisation -> read(new Question<>(
                        organisation, viewer, plan(organisation, viewer, source, filter, paging), maker)),
                Answer::stale);
        boolean somewhere = back || paging.after() != null;
        return cut(answer, paging.size(), back, somewhere);
    }

    /** As above, with a filter that asks by no field that can be hidden. */
    public <T> Slice<T> page(Viewer viewer, ListSource source, SqlText filter, Paging paging, RowMaker<T> maker) {
        return page(viewer, source, fields -> filter, paging, maker);
    }

    private static ListPlan plan(
            Organisation organisation, Viewer viewer, ListSource source, Filter filter, Paging paging) {
        FieldRights fields = organisation.fields(viewer, source.type());
        Sort sort = source.sort(paging.sort(), fields);
        boolean back = paging.before() != null;
        String place = back ? paging.before() : paging.after();
        Cursor from = place == null ? null : Cursor.decode(place, sort);
        AccessPredicate predicate = source.predicate(organisation, viewer);
        boolean forward = paging.descending() == back;
        return new ListPlan(source, predicate, sort, forward, from, filter.given(fields), paging.size() + 1);
    }

    /** How many the list has in all, up to {@link #COUNT_CAP}; the filter asks by no field that can be hidden. */
    public Count count(Viewer viewer, ListSource source, SqlText filter) {
        return count(viewer, source, fields -> filter, COUNT_CAP);
    }

    /** How many the list has in all, up to a cap. */
    public Count count(Viewer viewer, ListSource source, Filter filter, int cap) {
        long[] counted = organisations.ask(
                sql,
                organisation -> {
                    FieldRights fields = organisation.fields(viewer, source.type());
                    AccessPredicate predicate = source.predicate(organisation, viewer);
                    Sort sort = source.sort(null, fields);
                    ListPlan plan = new ListPlan(source, predicate, sort, false, null, filter.given(fields), cap + 1);
                    boolean byTerm = source.place() == null && new ListCost(sql, statistics, plan).countsByTerm();
                    SqlText text = SqlText.of("select e.epoch, (select count(*) from (")
                            .add(plan.matching(byTerm))
                            .add(") m), ? from access_epoch e", organisation.epoch());
                    return sql.first(text, row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                            .orElseThrow();
                },
                answer -> answer[0] != answer[2]);
        int value = (int) Math.min(counted[1], cap);
        return new Count(value, counted[1] > cap);
    }

    private record Found<T>(T row, Cursor cursor) {}

    private record Answer<T>(boolean stale, List<Found<T>> found, FieldRights fields) {}

    private record Question<T>(Organisation organisation, Viewer viewer, ListPlan plan, RowMaker<T> maker) {}

    private <T> Answer<T> read(Question<T> question) {
        ListPlan plan = question.plan();
        if (plan.source().place() != null || plan.source().recycled()) {
            return run(question, plan.ids(ListPlan.Shape.WALK, Integer.MAX_VALUE));
        }
        ListCost cost = new ListCost(sql, statistics, plan);
        String walk = question.viewer().userId() + " " + plan.walk();
        ListPlan.Shape shape = statistics.inVain(walk) ? cost.certainShape() : cost.shape();
        Answer<T> answer = run(question, plan.ids(shape, cost.budget()));
        boolean cutShort = shape == ListPlan.Shape.WALK
                && !plan.isEndless()
                && answer.found().size() < plan.limit();
        if (!cutShort || answer.stale()) {
            return answer;
        }
        statistics.rememberInVain(walk);
        return run(question, plan.ids(cost.certainShape(), 0));
    }

    private <T> Answer<T> run(Question<T> question, SqlText ids) {
        ListPlan plan = question.plan();
        Organisation organisation = question.organisation();
        ListSource source = plan.source();
        FieldRights fields = organisation.fields(question.viewer(), source.type());
        String direction = plan.forward() ? "" : " desc";
        SqlText text = SqlText.of("with k as materialized (")
                .add(ids)
                .add(") select e.epoch as list_epoch, k.id as list_id, k.c::text as list_value, ")
                .add(plan.predicate().level("r"))
                .add(" as list_level, " + source.columns(fields) + " from access_epoch e left join (k join "
                        + source.table() + " r on r.id = k.id ")
                .add(source.joined(organisation, question.viewer()))
                .add(") on e.epoch = ? order by k.c" + direction + ", k.id" + direction, organisation.epoch());
        List<Long> epochs = new ArrayList<>();
        List<Found<T>> found = new ArrayList<>();
        sql.list(text, row -> {
            epochs.add(row.getLong("list_epoch"));
            long id = row.getLong("list_id");
            if (!row.wasNull()) {
                AccessLevel level = AccessLevel.values()[row.getInt("list_level")];
                Cursor cursor = new Cursor(plan.sort().name(), row.getString("list_value"), id);
                found.add(new Found<>(question.maker().make(row, level), cursor));
            }
            return null;
        });
        return new Answer<>(epochs.get(0) != organisation.epoch(), found, fields);
    }

    private static <T> Slice<T> cut(Answer<T> answer, int size, boolean back, boolean somewhere) {
        List<Found<T>> found = answer.found();
        boolean more = found.size() > size;
        List<Found<T>> shown = new ArrayList<>(more ? found.subList(0, size) : found);
        if (back) {
            Collections.reverse(shown);
        }
        boolean hasPrevious = back ? more : somewhere;
        boolean hasNext = back || more;
        String previous =
                hasPrevious && !shown.isEmpty() ? shown.get(0).cursor().encode() : null;
        String next = hasNext && !shown.isEmpty()
                ? shown.get(shown.size() - 1).cursor().encode()
                : null;
        List<T> rows = shown.stream().map(Found::row).toList();
        return new Slice<>(rows, previous, next, Count.exactly(rows.size()), answer.fields());
    }
}
