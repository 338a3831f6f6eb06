package crm.web.opportunity;

import crm.domain.access.Permission;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.opportunity.OpportunityRow;
import crm.ejb.opportunity.OpportunityService;
import crm.web.ui.RecordId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The first opportunities of the account or contact of the address that the caller reads; none without the function. */
@Named
@RequestScoped
public class RelatedOpportunities {
    private static final Paging NEXT_TO_CLOSE = new Paging("close", false, null, null, 5);

    @Inject
    private OpportunityService opportunities;

    @Inject
    private HttpServletRequest request;

    private Slice<OpportunityRow> slice;

    /** Those of the account of the address. */
    public Slice<OpportunityRow> getOfAccount() {
        if (slice == null) {
            slice = isOpen() ? opportunities.ofAccount(RecordId.ofRequest(), NEXT_TO_CLOSE) : Slice.empty();
        }
        return slice;
    }

    /** Those in which the contact of the address plays a part. */
    public Slice<OpportunityRow> getOfContact() {
        if (slice == null) {
            slice = isOpen() ? opportunities.ofContact(RecordId.ofRequest(), NEXT_TO_CLOSE) : Slice.empty();
        }
        return slice;
    }

    private boolean isOpen() {
        return request.isUserInRole(Permission.OPPORTUNITY_READ);
    }
}
