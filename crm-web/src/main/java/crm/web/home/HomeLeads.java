package crm.web.home;

import crm.domain.lead.LeadStatus;
import crm.domain.lead.Untouched;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadRow;
import crm.ejb.lead.LeadService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The leads that deserve a look: those that are ready to be converted, best score first, and those that have waited longest for a first step. */
@Named
@RequestScoped
public class HomeLeads {
    private static final int SHOWN = 6;
    private static final int READ = 30;
    private static final Paging OLDEST = new Paging("created", false, null, null, SHOWN);

    @Inject
    private LeadService leads;

    @Inject
    private HomePage page;

    private List<LeadRow> hot;
    private Slice<LeadRow> waiting;
    private Slice<LeadRow> due;
    private Slice<LeadRow> stale;

    @PostConstruct
    void open() {
        hot = leads.visible(filter(null), new Paging("score", true, null, null, READ)).rows().stream()
                .filter(lead -> lead.status() != LeadStatus.DISQUALIFIED && lead.ready())
                .limit(SHOWN)
                .toList();
        waiting = leads.visible(filter(LeadStatus.NEW), OLDEST);
        due = leads.visible(
                new LeadFilter(null, null, null, null, false, page.isMine(), false, false, true, null), OLDEST);
        stale = leads.visible(
                new LeadFilter(null, null, null, null, false, page.isMine(), false, false, false, Untouched.MONTH),
                OLDEST);
    }

    private LeadFilter filter(LeadStatus status) {
        return new LeadFilter(null, status, null, null, false, page.isMine(), false);
    }

    public List<LeadRow> getHot() {
        return hot;
    }

    /** Leads that were put aside and whose day has come. */
    public Slice<LeadRow> getDue() {
        return due;
    }

    /** Leads with which nothing has happened for a month, oldest first. */
    public Slice<LeadRow> getStale() {
        return stale;
    }

    /** New leads, oldest first. */
    public Slice<LeadRow> getWaiting() {
        return waiting;
    }
}
