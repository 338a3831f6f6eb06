package crm.web.home;

import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.opportunity.OpportunityFilter;
import crm.ejb.opportunity.OpportunityRow;
import crm.ejb.opportunity.OpportunityService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The open opportunities that close soonest, those beyond their day first. */
@Named
@RequestScoped
public class HomeSales {
    private static final int SHOWN = 8;

    @Inject
    private OpportunityService opportunities;

    @Inject
    private HomePage page;

    private Slice<OpportunityRow> closing;

    @PostConstruct
    void open() {
        OpportunityFilter filter = new OpportunityFilter(null, null, null, null, true, page.isMine());
        closing = opportunities.visible(filter, new Paging("close", false, null, null, SHOWN));
    }

    public Slice<OpportunityRow> getClosing() {
        return closing;
    }
}
