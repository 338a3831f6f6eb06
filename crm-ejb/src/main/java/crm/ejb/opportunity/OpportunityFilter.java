package crm.ejb.opportunity;

import crm.domain.opportunity.OpportunityType;
import crm.domain.opportunity.Stage;
import java.io.Serializable;

/**
 * Which opportunities are wanted; null and false mean "any".
 *
 * @param text words that the name contains
 * @param open only those neither won nor lost
 * @param mine only those the viewer owns
 */
public record OpportunityFilter(
        String text, Stage stage, OpportunityType type, Integer ownerId, boolean open, boolean mine)
        implements Serializable {
    public static final OpportunityFilter ALL = new OpportunityFilter(null, null, null, null, false, false);
}
