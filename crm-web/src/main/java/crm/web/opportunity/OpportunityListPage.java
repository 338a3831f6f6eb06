package crm.web.opportunity;

import crm.domain.opportunity.OpportunityType;
import crm.domain.opportunity.Stage;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.opportunity.OpportunityFilter;
import crm.ejb.opportunity.OpportunityRow;
import crm.ejb.opportunity.OpportunityService;
import crm.web.ui.ListPage;
import crm.web.ui.OwnedBy;
import crm.web.ui.RecordId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of opportunities, the next to close first; with {@code account} in the address, of those of one account. */
@Named
@RequestScoped
public class OpportunityListPage extends ListPage<OpportunityRow> {
    /** Which part of the opportunities is shown; without it all of them. */
    public enum Part {
        OPEN
    }

    @Inject
    private OpportunityService opportunities;

    public OpportunityListPage() {
        super("close", false);
    }

    @Override
    protected Slice<OpportunityRow> load(Paging paging) {
        Long account = RecordId.of("account");
        if (account != null) {
            return opportunities.ofAccount(account, paging);
        }
        OpportunityFilter filter = new OpportunityFilter(
                filter("text"),
                filter("stage", Stage.class),
                filter("type", OpportunityType.class),
                null,
                filter("part", Part.class) == Part.OPEN,
                filter("owner", OwnedBy.class) == OwnedBy.ME);
        return opportunities.visible(filter, paging);
    }

    public Part[] getParts() {
        return Part.values();
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public OpportunityType[] getTypes() {
        return OpportunityType.values();
    }

    public OwnedBy[] getOwners() {
        return OwnedBy.values();
    }
}
