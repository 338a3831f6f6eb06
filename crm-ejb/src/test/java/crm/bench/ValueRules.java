package crm.bench;

import crm.domain.access.Condition;
import crm.domain.access.ConditionFields;
import crm.domain.access.Operator;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.access.CriteriaPath;
import crm.ejb.access.CriteriaSql;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.Criteria;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rules over the values of leads, from one lead in 110,000 up to one in forty: each means those with a revenue in a band
 * of its own.
 */
final class ValueRules {
    private static final double LARGEST = 0.024;
    private static final double SMALLEST = 0.000_009_1;

    private final Scale scale;
    private final Company company;
    private final SharingSheet sharing;

    ValueRules(Scale scale, Company company, SharingSheet sharing) {
        this.scale = scale;
        this.company = company;
        this.sharing = sharing;
    }

    /** Makes the rules and finds what they match, with the statement by which the application does it. */
    void make(Sql sql) {
        ConditionFields fields = Criteria.of(RecordType.LEAD);
        double from = 0;
        for (int i = 0; i < scale.valueRules(); i++) {
            double width = SMALLEST * Math.pow(LARGEST / SMALLEST, (double) i / (scale.valueRules() - 1));
            Condition condition = fields.check(band(from, from + width));
            int id = scale.ownerRules() + 1 + i;
            sql.update(SqlText.of(
                    "insert into sharing_rule (id, record_type, kind, name, condition, path, target_id, level)"
                            + " values (?, 'LEAD', 'CRITERIA', ?, ?::jsonb, crm_folded(?)::jsonpath, ?, 'READ')",
                    id,
                    "Band " + (i + 1),
                    ConditionText.write(condition),
                    CriteriaPath.of(condition, fields),
                    sharing.target(10_000 + i)));
            sql.update(CriteriaSql.fill(id, RecordType.LEAD, condition, fields));
            from += width;
        }
    }

    /** Leads with a revenue from one fraction of the largest up to another. */
    static Condition band(double from, double to) {
        return new Condition.AllOf(List.of(
                new Condition.Comparison("annualRevenue", Operator.AT_LEAST, revenue(from)),
                new Condition.Comparison("annualRevenue", Operator.BELOW, revenue(to))));
    }

    private static String revenue(double fraction) {
        return BigDecimal.valueOf((long) (fraction * LeadSheet.REVENUES)).toPlainString();
    }
}
