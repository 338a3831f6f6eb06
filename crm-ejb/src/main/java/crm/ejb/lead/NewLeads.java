package crm.ejb.lead;

import crm.domain.access.Viewer;
import crm.domain.activity.Signal;
import crm.domain.activity.SignalKind;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.RecordAccess;
import crm.ejb.activity.Signals;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Leads that come by themselves, without anybody who captures them. */
@Dependent
public class NewLeads {
    private final Leads leads;
    private final Signals signals;
    private final RecordAccess access;
    private final Announcements news;

    @Inject
    public NewLeads(Leads leads, Signals signals, RecordAccess access, Announcements news) {
        this.leads = leads;
        this.signals = signals;
        this.access = access;
        this.news = news;
    }

    /**
     * Stores a lead; the assignment rules say who owns it.
     *
     * @param owner whom it goes to if they name nobody
     * @param by the system, and why
     * @throws crm.domain.shared.InvalidException naming every wrong field, or if that owner could not own it
     */
    public Lead capture(LeadProfile profile, int owner, Viewer by, Stamp stamp) {
        OwnerSought sought = new OwnerSought(profile, LeadStatus.NEW);
        news.announce(sought);
        int owned = sought.ownerId() == null ? owner : sought.ownerId();
        access.requireOwner(owned, RecordType.LEAD);
        Lead lead = Lead.capture(profile, owned, stamp);
        leads.add(lead);
        if (profile.source() == LeadSource.WEB_FORM) {
            signals.add(new Signal(lead.id(), SignalKind.FORM_SUBMITTED, null, stamp.at(), null), null);
        }
        news.announce(new LeadsCaptured(List.of(lead.id())));
        news.happened(by, "lead.captured", lead.ref(), Map.of());
        if (sought.ownerId() != null) {
            news.assigned(by, lead.ref(), sought.rule(), sought.ownerName(), stamp);
        }
        return lead;
    }
}
