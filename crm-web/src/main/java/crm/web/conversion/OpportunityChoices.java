package crm.web.conversion;

import crm.domain.shared.Paging;
import crm.ejb.opportunity.OpportunityService;
import crm.web.ui.Choice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The open opportunities of an account a lead may be added to. */
@Dependent
public class OpportunityChoices {
    private static final int OFFERED = 20;

    private final OpportunityService opportunities;

    @Inject
    public OpportunityChoices(OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    List<Choice> ofAccount(long accountId) {
        return opportunities.ofAccount(accountId, Paging.first(OFFERED)).rows().stream()
                .filter(row -> !row.stage().isClosed())
                .map(row -> new Choice(row.id(), row.name()))
                .toList();
    }
}
