package crm.web.lead;

import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.LeadStatus;
import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.StatusSpan;
import crm.web.ui.Preferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The way of the lead on the page: its steps so far, and those that ask for more than a click. */
@Named
@RequestScoped
public class LeadCourse {
    @Inject
    private LeadService leads;

    @Inject
    private LeadViewPage page;

    @Inject
    private Preferences preferences;

    private boolean disqualifying;
    private DisqualifyReason reason;
    private LocalDate until;

    /** Moves the lead along its way; giving it up is asked for its reason first. */
    public void moveTo(LeadStatus status) {
        disqualifying = status == LeadStatus.DISQUALIFIED;
        if (!disqualifying) {
            page.moveTo(status);
        }
    }

    /** Gives the lead up for the reason chosen. */
    public String disqualify() {
        LeadDetail lead = page.getLead();
        leads.disqualify(lead.id(), lead.version(), reason);
        return again(lead);
    }

    /** Puts the lead aside until the day typed. */
    public String recycle() {
        LeadDetail lead = page.getLead();
        leads.recycle(lead.id(), lead.version(), until, getToday());
        return again(lead);
    }

    private static String again(LeadDetail lead) {
        return "/lead/view.xhtml?faces-redirect=true&id=" + lead.id();
    }

    private LocalDate getToday() {
        return LocalDate.now(preferences.getZone());
    }

    public List<StatusSpan> getSpans() {
        return page.getLead().course();
    }

    /** Whole days in a status so far. */
    public long days(StatusSpan span) {
        return span.days(Instant.now());
    }

    /** Whether the lead has been put aside and its day has come. */
    public boolean isDue() {
        LocalDate day = page.getLead().recycleOn();
        return day != null && !day.isAfter(getToday());
    }

    public boolean isDisqualifying() {
        return disqualifying;
    }

    public DisqualifyReason[] getReasons() {
        return DisqualifyReason.values();
    }

    public DisqualifyReason getReason() {
        return reason;
    }

    public void setReason(DisqualifyReason reason) {
        this.reason = reason;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
