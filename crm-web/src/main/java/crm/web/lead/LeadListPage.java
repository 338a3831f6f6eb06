package crm.web.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import crm.domain.lead.Untouched;
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
import org.omnifaces.util.Faces;

/** The list of leads. The view is one of open, mine, unread, in my queues, due again, and converted. */
@Named
@RequestScoped
public class LeadListPage extends ListPage<LeadRow> {
    /** Which part of the leads is shown. */
    public enum View {
        OPEN,
        MINE,
        UNREAD,
        QUEUED,
        DUE,
        CONVERTED
    }

    /** The button that claims; a row of the list submits its number under the same name. */
    private static final String CLAIM = "claiming:claim";

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
                view == View.UNREAD,
                view == View.QUEUED,
                view == View.DUE,
                filter("untouched", Untouched.class));
        return leads.visible(filter, view == View.CONVERTED ? byConversion(paging) : paging);
    }

    public View getView() {
        View view = filter("view", View.class);
        return view == null ? View.OPEN : view;
    }

    /** Claims the lead whose button was pressed, or else the best one waiting, and opens it. */
    public String claim() {
        String row = Faces.getRequestParameter(CLAIM);
        long id;
        if (row != null && row.matches("\\d{1,18}")) {
            id = Long.parseLong(row);
            leads.claim(id);
        } else {
            id = leads.claimNext();
        }
        return "/lead/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether leads can be claimed here: those in queues are shown. */
    public boolean isClaiming() {
        return getView() == View.QUEUED;
    }

    /** Whether that row can be claimed here. */
    public boolean isClaimable(LeadRow row) {
        return isClaiming() && row.waiting() && row.level().atLeast(AccessLevel.TRANSFER);
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

    public Untouched[] getTimes() {
        return Untouched.values();
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    /** Converted leads have one order only: by the day of their conversion, newest first. */
    private static Paging byConversion(Paging paging) {
        return new Paging("converted", true, paging.after(), paging.before(), paging.size(), paging.exact());
    }
}
