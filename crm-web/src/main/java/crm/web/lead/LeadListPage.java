package crm.web.lead;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadRow;
import crm.ejb.lead.LeadService;
import crm.web.ui.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** The list of leads. The view is one of open, mine, unread and converted. */
@Named
@RequestScoped
public class LeadListPage extends ListPage<LeadRow> {
    /** Which part of the leads is shown. */
    public enum View {
        OPEN,
        MINE,
        UNREAD,
        CONVERTED
    }

    @Inject
    private LeadService leads;

    public LeadListPage() {
        super("created", true);
    }

    @Override
    protected Slice<LeadRow> load(Paging paging) {
        View view = getView();
        LeadFilter filter = new LeadFilter(
                filter("text"),
                filter("status", LeadStatus.class),
                filter("rating", Rating.class),
                filter("source", LeadSource.class),
                view == View.CONVERTED,
                view == View.MINE || view == View.UNREAD,
                view == View.UNREAD);
        return leads.visible(filter, view == View.CONVERTED ? byConversion(paging) : paging);
    }

    public View getView() {
        View view = filter("view", View.class);
        return view == null ? View.OPEN : view;
    }

    public View[] getViews() {
        return View.values();
    }

    public Set<LeadStatus> getStatuses() {
        return LeadStatus.open();
    }

    public Rating[] getRatings() {
        return Rating.values();
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    /** Converted leads have one order only: by the day of their conversion, newest first. */
    private static Paging byConversion(Paging paging) {
        return new Paging("converted", true, paging.after(), paging.before(), paging.size());
    }
}
