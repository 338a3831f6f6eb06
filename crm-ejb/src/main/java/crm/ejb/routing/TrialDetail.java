package crm.ejb.routing;

import java.io.Serializable;
import java.util.List;

/**
 * What all rules say to the values that were tried.
 *
 * @param owner who would take the lead now, or null if it stays with whoever captures it
 */
public record TrialDetail(List<TrialRow> rules, String owner) implements Serializable {
    public TrialDetail {
        rules = List.copyOf(rules);
    }
}
