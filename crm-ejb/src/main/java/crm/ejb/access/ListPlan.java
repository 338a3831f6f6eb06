package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.ejb.shared.SqlText;
import java.util.BitSet;
import java.util.List;

/**
 * The statement that finds the ids of one slice. Its shape fixes the plan: WALK the sort index and test each record (much
 * is visible), GATHER everything visible and take the top (little is visible), MERGE the heads of the owners' sorted
 * runs (in between), or SIFT what a filter finds by an index of its own (it finds little).
 *
 * @param source what is listed
 * @param predicate who looks
 * @param sort by what
 * @param forward whether larger values come later in the direction read
 * @param from where to begin, or null for the very beginning
 * @param filter further condition on alias {@code r}; empty for none
 * @param limit rows wanted
 */
record ListPlan(
        ListSource source,
        AccessPredicate predicate,
        Sort sort,
        boolean forward,
        Cursor from,
        SqlText filter,
        int limit) {
    /** Any of an array's numbers, which the planner does not look at: weighing thousands takes longer than finding them. */
    static final String ANY = "any((select ?)::int[])";

    enum Shape {
        WALK,
        GATHER,
        MERGE,
        SIFT
    }

    /**
     * The ids with their sort value: columns {@code id, c}, in no promised order but for WALK.
     *
     * @param budget rows after which a walk gives up
     */
    SqlText ids(Shape shape, int budget) {
        return switch (shape) {
            case WALK -> walk(budget);
            case GATHER -> branches(false);
            case MERGE -> branches(true);
            case SIFT -> sifted(order("r." + sort.column(), "r.id"));
        };
    }

    /** Tells walks apart that pass over other rows, or test them in another way; the place where they begin left out. */
    String walk() {
        return source.universe() + " " + source.table() + " " + sort.column() + " " + forward + " " + filter.told();
    }

    /** Whether the filter looks into the texts of records, which no list index carries. */
    boolean asksForText() {
        return filter.told().contains(SearchedText.COLUMN);
    }

    /** Whether walking passes over no record at all, and so never gives up. */
    boolean isEndless() {
        return seesEverything() && filter.isEmpty();
    }

    /** Whether the viewer reaches every record of the type. */
    boolean seesEverything() {
        return predicate.terms(AccessLevel.READ).stream().anyMatch(Term.Everything.class::isInstance);
    }

    /** The walk gives up after a number of rows, unless every row is wanted; whether it did shows in too few rows. */
    private SqlText walk(int budget) {
        String order = order("r." + sort.column(), "r.id");
        SqlText walked = isEndless()
                ? SqlText.of(source.table() + " r where ").add(window()).add(" and ")
                : SqlText.of("(select r.* from " + source.table() + " r where ")
                        .add(window())
                        .add(order + " limit " + budget + ") r where ");
        return SqlText.of("select r.id, r." + sort.column() + " c from ")
                .add(walked)
                .add(predicate.read("r"))
                .add(filtered())
                .add(order + " limit " + limit);
    }

    /**
     * What the filter finds, whatever the viewer reaches, and of that what he reads; {@code offset 0} keeps it so. Tested in
     * the order of the list, and no further than the page goes.
     */
    private SqlText sifted(String order) {
        return SqlText.of(
                        "select r.id, r." + sort.column() + " c from (select r.* from " + source.table() + " r where ")
                .add(window())
                .add(filtered())
                .add(order + " offset 0) r where ")
                .add(predicate.read("r"))
                .add(order + " limit " + limit);
    }

    private SqlText branches(boolean merge) {
        SqlText all = SqlText.of("select id, c from (");
        boolean first = true;
        for (Term term : predicate.terms(AccessLevel.READ)) {
            all.add(first ? "(" : ") union (");
            all.add(merge ? merged(term) : gathered(term));
            first = false;
        }
        if (first) {
            return SqlText.of("select r.id, r." + sort.column() + " c from " + source.table() + " r where false");
        }
        return all.add(")) u" + order("c", "id") + " limit " + limit);
    }

    /** Everything one term opens; {@code offset 0} keeps the planner from walking another index instead. */
    private SqlText gathered(Term term) {
        return SqlText.of("select id, c from (select r.id, r." + sort.column() + " c from ")
                .add(opened(term))
                .add(window())
                .add(filtered())
                .add(" offset 0) g" + order("c", "id") + " limit " + limit);
    }

    /**
     * The records of one term, each once, up to the {@code and} of further conditions. Those of links are looked up one by
     * one; the fence {@code offset 0} keeps the planner from reading all records instead.
     */
    private SqlText opened(Term term) {
        String table = source.table() + " r ";
        if (term instanceof Term.Linked linked) {
            Link link = linked.link();
            return SqlText.of(
                    "(select distinct " + link.key() + " k from " + link.from() + " where " + link.where() + " and "
                            + link.scope() + " = " + ANY + ") l cross join lateral (select r.* from " + table
                            + "where r." + linked.column() + " = l.k offset 0) r where ",
                    (Object) owners(linked.scopes()));
        }
        return term instanceof Term.OwnerIn in
                ? SqlText.of(table + "where r." + in.column() + " = " + ANY + " and ", (Object) owners(in.owners()))
                : SqlText.of(table + "where ");
    }

    /** Runs of owners are not searched for a text one by one: the planner might go through all that hold it for each. */
    private SqlText merged(Term term) {
        if (term instanceof Term.Linked linked && sorted(linked)) {
            return merged(linked);
        }
        return term instanceof Term.OwnerIn in && !asksForText() ? merged(in) : gathered(term);
    }

    /** Whether what the term opens can be read in the order of the list. */
    boolean sorted(Term.Linked term) {
        return term.column().equals(Clauses.ID) && term.link().sorts(sort.column());
    }

    /** As with owners; but a record may be in several runs, so heads are ranked by record. */
    private SqlText merged(Term.Linked linked) {
        Link link = linked.link();
        String c = "s." + sort.column();
        String id = link.key();
        SqlText run = SqlText.of(" from " + link.from() + " join " + source.table() + " r on r.id = " + id + " where "
                        + c + " is not null and " + link.where() + " and ")
                .add(source.part())
                .add(beyond(c, id))
                .add(filtered())
                .add(" and " + link.scope() + " = ");
        String top = order(c, id) + " limit ";
        return SqlText.of(
                        "with h as materialized (select * from (select o.o, h.id, h.c, dense_rank() over ("
                                + order("h.c", "h.id") + ") n from unnest(?) o(o) cross join lateral (select r.id, " + c
                                + " c",
                        (Object) owners(linked.scopes()))
                .add(run)
                .add("o.o" + top + "1) h) h where n <= " + limit
                        + "), t as materialized (select h.id, h.c from h where n = "
                        + limit + " limit 1) select distinct k.id, k.c from h cross join lateral (select r.id, " + c
                        + " c")
                .add(run)
                .add("h.o" + upTo(c, id) + top + limit + ") k" + order("k.c", "k.id") + " limit " + limit);
    }

    /**
     * The top of many sorted runs. The wanted rows lie in at most {@code limit} runs, those with the best heads, and
     * nothing beyond the last of these heads can be among them.
     */
    private SqlText merged(Term.OwnerIn in) {
        String c = "r." + sort.column();
        String run = " from " + source.table() + " r where r." + in.column() + " = ";
        return SqlText.of(
                        "with h as materialized (select o.o, h.id, h.c from unnest(?) o(o) cross join lateral"
                                + " (select r.id, " + c + " c" + run + "o.o and ",
                        (Object) owners(in.owners()))
                .add(window())
                .add(filtered())
                .add(order(c, "r.id") + " limit 1) h" + order("h.c", "h.id") + " limit " + limit + "),"
                        + " t as materialized (select h.id, h.c from h" + order("h.c", "h.id") + " offset "
                        + (limit - 1) + " limit 1)"
                        + " select k.id, k.c from h cross join lateral (select r.id, " + c + " c" + run + "h.o and ")
                .add(window())
                .add(filtered())
                .add(upTo(c, "r.id"))
                .add(order(c, "r.id") + " limit " + limit + ") k" + order("k.c", "k.id") + " limit " + limit);
    }

    /** Nothing beyond the last of the heads that count, if there are as many. */
    private String upTo(String value, String id) {
        return " and (" + value + ", " + id + ") " + (forward ? "<=" : ">=") + " (coalesce((select t.c from t), "
                + sort.beyond(forward) + "), coalesce((select t.id from t), " + (forward ? Long.MAX_VALUE : 0) + "))";
    }

    private SqlText window() {
        return source.part().add(beyond("r." + sort.column(), "r.id"));
    }

    private SqlText beyond(String value, String id) {
        if (from == null) {
            return new SqlText();
        }
        String place = " and (" + value + ", " + id + ") " + (forward ? ">" : "<") + " (?::" + sort.sqlType() + ", ?)";
        return SqlText.of(place, from.value(), from.id());
    }

    private SqlText filtered() {
        return filter.isEmpty() ? filter : SqlText.of(" and (").add(filter).add(")");
    }

    private String order(String first, String second) {
        String direction = forward ? "" : " desc";
        return " order by " + first + direction + ", " + second + direction;
    }

    static int[] owners(BitSet owners) {
        return owners.stream().toArray();
    }

    /**
     * The records of the list without any order, each once, for counting.
     *
     * @param byTerm whether to look where each term leads, instead of looking at every record
     */
    SqlText matching(boolean byTerm) {
        List<Term> terms = predicate.terms(AccessLevel.READ);
        if (!byTerm || terms.isEmpty()) {
            return sifted("");
        }
        SqlText parts = SqlText.of("select 1 from (");
        SqlText notBefore = new SqlText();
        for (Term term : terms) {
            parts.add(notBefore.isEmpty() ? "(" : ") union all (")
                    .add("select 1 from ")
                    .add(opened(term))
                    .add(source.part())
                    .add(filtered())
                    .add(notBefore)
                    .add(" limit " + limit);
            notBefore.add(" and not ").add(term.test("r"));
        }
        return parts.add(")) u limit " + limit);
    }
}
