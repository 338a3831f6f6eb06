package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.ejb.shared.SqlText;
import java.util.BitSet;
import java.util.List;

/**
 * The statement that finds the ids of one slice. Its shape fixes the plan: WALK the sort index and test each record (much
 * is visible), GATHER everything visible and take the top (little is visible), MERGE the heads of the owners' sorted
 * runs (in between).
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
    enum Shape {
        WALK,
        GATHER,
        MERGE
    }

    /** The ids with their sort value: columns {@code id, c}, in no promised order for GATHER and MERGE. */
    SqlText ids(Shape shape, int budget) {
        return switch (shape) {
            case WALK -> walk(budget);
            case GATHER -> branches(false);
            case MERGE -> branches(true);
        };
    }

    /** Whether the viewer reaches every record of the type, so that walking passes over none of them. */
    boolean seesEverything() {
        return predicate.terms(AccessLevel.READ).stream().anyMatch(Term.Everything.class::isInstance);
    }

    /** The walk gives up after a number of rows, unless every row is visible; whether it did shows in too few rows. */
    private SqlText walk(int budget) {
        String order = order("r." + sort.column(), "r.id");
        SqlText walked = seesEverything()
                ? SqlText.of(source.table() + " r where ").add(window()).add(" and ")
                : SqlText.of("(select r.* from " + source.table() + " r where ")
                        .add(window())
                        .add(order + " limit " + budget + ") r where ");
        return SqlText.of("select r.id, r." + sort.column() + " c from ")
                .add(walked)
                .add(predicate.condition("r", AccessLevel.READ))
                .add(filtered())
                .add(order + " limit " + limit);
    }

    private SqlText branches(boolean merge) {
        SqlText all = SqlText.of("select id, c from (");
        boolean first = true;
        for (Term term : predicate.terms(AccessLevel.READ)) {
            all.add(first ? "(" : ") union (");
            all.add(merge && term instanceof Term.OwnerIn in ? merged(in) : gathered(term));
            first = false;
        }
        if (first) {
            return SqlText.of("select r.id, r." + sort.column() + " c from " + source.table() + " r where false");
        }
        return all.add(")) u" + order("c", "id") + " limit " + limit);
    }

    /** Everything one term opens; {@code offset 0} keeps the planner from walking another index instead. */
    private SqlText gathered(Term term) {
        SqlText text = SqlText.of("select id, c from (select r.id, r." + sort.column() + " c from ");
        if (term instanceof Term.Linked linked) {
            Link link = linked.link();
            text.add(
                    "(select distinct " + link.key() + " k from " + link.from() + " where " + link.where() + " and "
                            + link.scope() + " = any(?)) l join " + source.table() + " r on r." + linked.column()
                            + " = l.k where ",
                    owners(linked.scopes()));
        } else if (term instanceof Term.OwnerIn in) {
            text.add(source.table() + " r where r." + in.column() + " = any(?) and ", owners(in.owners()));
        } else {
            text.add(source.table() + " r where ");
        }
        return text.add(window()).add(filtered()).add(" offset 0) g" + order("c", "id") + " limit " + limit);
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
                .add(order(c, "r.id") + " limit 1) h" + order("h.c", "h.id") + " limit " + limit + ")"
                        + " select k.id, k.c from h cross join lateral (select r.id, " + c + " c" + run + "h.o and ")
                .add(window())
                .add(filtered())
                .add(order(c, "r.id") + " limit " + limit + ") k" + order("k.c", "k.id") + " limit " + limit);
    }

    private SqlText window() {
        SqlText window = source.part();
        if (from != null) {
            window.add(
                    " and (r." + sort.column() + ", r.id) " + (forward ? ">" : "<") + " (?::" + sort.sqlType() + ", ?)",
                    from.value(),
                    from.id());
        }
        return window;
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

    /** The condition without any order, for counting: the same records as the list has. */
    SqlText matching(boolean fewVisible) {
        List<Term> terms = predicate.terms(AccessLevel.READ);
        if (!fewVisible || terms.isEmpty()) {
            return SqlText.of("select 1 from " + source.table() + " r where ")
                    .add(source.part())
                    .add(" and ")
                    .add(predicate.condition("r", AccessLevel.READ))
                    .add(filtered());
        }
        SqlText union = new SqlText();
        for (Term term : terms) {
            union.add(union.isEmpty() ? "(" : ") union (").add(gathered(term));
        }
        return SqlText.of("select 1 from (").add(union.add("))")).add(" u");
    }
}
