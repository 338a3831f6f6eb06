package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.ejb.access.ListPlan.Shape;
import crm.ejb.shared.Sql;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Chooses the shape of a list statement by what it would cost, in microseconds. The constants were measured at ten million
 * records (see docs/performance.md): walking costs by the rows passed over, gathering by the rows visible, merging by the
 * runs. A walk whose guess was wrong gives up after about the time the certain shape takes, so a wrong guess costs twice
 * the certain shape at most.
 */
final class ListCost {
    private static final double WALK_ROW = 0.25;
    private static final double PROBE = 1.5;
    private static final double JOINED_PROBE = 5;
    private static final double GATHER_ROW = 0.27;
    private static final double LINKED_ROW = 2.0;
    private static final double FILTER_ROW = 1.0;
    private static final double FETCHED_ROW = 2.5;
    private static final double SIFTED_ROW = 2.0;
    private static final double RUN = 9;
    private static final double PLANNERS_UNIT = 4;
    private static final double UNKNOWN_FILTER = 0.2;
    private static final int WORTH_A_GUESS = 2_000;
    private static final int SHORTEST_WALK = 1_024;
    private static final int LONGEST_WALK = 262_144;

    private final ListPlan plan;
    private final List<Term> terms;
    private final long owned;
    private final long linked;
    private final long sorted;
    private final long total;
    private final double filter;
    private final double sift;

    ListCost(Sql sql, RunStatistics statistics, ListPlan plan) {
        this.plan = plan;
        this.terms = plan.predicate().terms(AccessLevel.READ);
        String table = plan.source().table();
        this.total = terms.isEmpty() ? 0 : statistics.total(sql, table);
        ToLongFunction<Predicate<Term>> rows = which -> terms.stream()
                .filter(which)
                .mapToLong(term -> statistics.count(sql, table, term))
                .sum();
        this.linked = rows.applyAsLong(Term.Linked.class::isInstance);
        this.sorted = rows.applyAsLong(this::inOrder);
        this.owned = rows.applyAsLong(term -> !(term instanceof Term.Linked));
        if (plan.filter().isEmpty()) {
            this.filter = 1;
            this.sift = Double.MAX_VALUE;
        } else if (visible() < WORTH_A_GUESS) {
            this.filter = UNKNOWN_FILTER;
            this.sift = Double.MAX_VALUE;
        } else {
            RunStatistics.Guess guess = statistics.guess(sql, plan.source(), plan.filter());
            this.filter = Math.min(1, guess.rows() / Math.max(1, total));
            this.sift = Math.max(guess.cost() * PLANNERS_UNIT, guess.rows() * SIFTED_ROW)
                    + Math.min(guess.rows(), plan.limit() / share()) * probe();
        }
    }

    /** The cheapest shape. */
    Shape shape() {
        return visible() > 0 && 2 * walk() < certain() ? Shape.WALK : certainShape();
    }

    /** The cheapest of the shapes whose cost does not depend on where the visible records lie. */
    Shape certainShape() {
        if (sift < Math.min(gather(), merge())) {
            return Shape.SIFT;
        }
        return merge() < gather() ? Shape.MERGE : Shape.GATHER;
    }

    /** Rows after which a walk costs more than the certain shape. */
    int budget() {
        double rows = certain() / walkedRow();
        return Integer.highestOneBit((int) Math.max(SHORTEST_WALK, Math.min(LONGEST_WALK, rows)));
    }

    /** Whether counting is cheaper by looking where each term leads, than by looking at every record. */
    boolean countsByTerm() {
        double wanted = plan.limit() / filter;
        double row = WALK_ROW + filterRow();
        double byTerm = owned < wanted ? owned * row + linked * LINKED_ROW : wanted * row;
        double all = Math.min(total, wanted / share()) * (row + filter * probe());
        return byTerm < Math.min(all, sift);
    }

    /** About how many records the viewer reaches; those reached twice count twice. */
    private long visible() {
        return owned + linked;
    }

    private double share() {
        return Math.min(1.0, Math.max(1, visible()) / (double) Math.max(1, total));
    }

    private double walk() {
        return plan.limit() / (share() * filter) * walkedRow() + 60;
    }

    /** What the filter does not let through is not looked up among the linked. */
    private double walkedRow() {
        return WALK_ROW + filterRow() + filter * probe();
    }

    /** Of the rows passed over, those not owned are looked up among the linked. */
    private double probe() {
        double probes = terms.stream()
                .filter(Term.Linked.class::isInstance)
                .mapToDouble(term -> ((Term.Linked) term).link().isJoined() ? JOINED_PROBE : PROBE)
                .sum();
        return probes * (1 - Math.min(1.0, owned / (double) Math.max(1, total)));
    }

    private double certain() {
        return Math.min(sift, Math.min(gather(), merge()));
    }

    private double gather() {
        return owned * gatheredRow() + linked * LINKED_ROW + 3 * runs();
    }

    private double merge() {
        if (plan.seesEverything()) {
            return Double.MAX_VALUE;
        }
        double looked = plan.asksForText() ? owned : Math.min(owned, (runs() + plan.limit()) / filter);
        double matches = matchRuns() * RUN + Math.min(sorted, plan.limit() * matchRuns() / filter) * LINKED_ROW;
        return runs() * RUN + looked * gatheredRow() + (linked - sorted) * LINKED_ROW + matches + 200;
    }

    private double gatheredRow() {
        return GATHER_ROW + filterRow();
    }

    /** Status and the like stand in the indexes of lists; for a text the record itself is fetched, from anywhere. */
    private double filterRow() {
        if (plan.filter().isEmpty()) {
            return 0;
        }
        return plan.asksForText() ? FETCHED_ROW : FILTER_ROW;
    }

    private long matchRuns() {
        return terms.stream()
                .mapToLong(term -> inOrder(term) ? term.numbers().cardinality() : 0)
                .sum();
    }

    private boolean inOrder(Term term) {
        return term instanceof Term.Linked match && plan.sorted(match);
    }

    private long runs() {
        return terms.stream()
                .mapToLong(term -> term instanceof Term.OwnerIn in ? in.owners().cardinality() : 0)
                .sum();
    }
}
