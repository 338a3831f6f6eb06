package crm.ejb.routing;

import crm.domain.access.Condition;
import crm.domain.routing.RuleOutcome;
import java.io.Serializable;
import java.util.List;

/**
 * What one rule says to the values that were tried.
 *
 * @param against comparisons that keep the rule from meaning them
 * @param owner who would take the lead now, or null if this rule gives it to nobody
 */
public record TrialRow(int ruleId, String rule, RuleOutcome outcome, List<Condition.Comparison> against, String owner)
        implements Serializable {
    public TrialRow {
        against = List.copyOf(against);
    }
}
