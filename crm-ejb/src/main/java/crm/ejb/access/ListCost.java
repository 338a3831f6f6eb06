package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.ejb.access.ListPlan.Shape;
import crm.ejb.shared.Sql;
import java.util.List;

/**
 * Chooses the shape of a list statement by what it would cost, in microseconds. The constants were measured at ten million
 * records (see docs/adr/0003): walking costs by the rows passed over, gathering by the rows visible, merging by the runs.
 */
final class ListCost {
    private static final double PROBE = 2.2;
    private static final double GATHER_ROW = 0.27;
    private static final double RUN = 9;
    private static final double UNKNOWN_FILTER = 0.2;

    private final ListPlan plan;
    private final List<Term> terms;
    private final long visible;
    private final long linked;
    private final long total;

    ListCost(Sql sql, RunStatistics statistics, ListPlan plan) {
        this.plan = plan;
        this.terms = plan.predicate().terms(AccessLevel.READ);
        String table = plan.source().table();
        this.total = terms.isEmpty() ? 0 : statistics.total(sql, table);
        this.linked = terms.stream()
                .filter(Term.Linked.class::isInstance)
                .mapToLong(term -> statistics.count(sql, table, term))
                .sum();
        this.visible = linked
                + terms.stream()
                        .filter(term -> !(term instanceof Term.Linked))
                        .mapToLong(term -> statistics.count(sql, table, term))
                        .sum();
    }

    /** About how many records the viewer reaches; those reached twice count twice. */
    long visible() {
        return visible;
    }

    /** The cheapest shape. */
    Shape shape() {
        if (visible == 0) {
            return Shape.GATHER;
        }
        double filter = plan.filter().isEmpty() ? 1 : UNKNOWN_FILTER;
        double share = Math.min(1.0, (double) visible / Math.max(1, total)) * filter;
        double walk = plan.limit() / share * PROBE + 60;
        return 2 * walk < Math.min(gather(), merge()) ? Shape.WALK : certainShape();
    }

    /** The cheaper of the shapes whose cost does not depend on where the visible records lie. */
    Shape certainShape() {
        return merge() < gather() ? Shape.MERGE : Shape.GATHER;
    }

    private double gather() {
        return visible * GATHER_ROW + 3 * runs();
    }

    private double merge() {
        return runs() * RUN + plan.limit() * 12 + 200 + linked * GATHER_ROW;
    }

    private long runs() {
        return terms.stream()
                .mapToLong(term -> term instanceof Term.OwnerIn in ? in.owners().cardinality() : 0)
                .sum();
    }
}
