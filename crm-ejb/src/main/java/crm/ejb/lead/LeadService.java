package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Paging;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.domain.shared.Stamp;
import crm.domain.shared.Verdict;
import crm.ejb.access.CurrentViewer;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The door to leads. */
@Stateless
public class LeadService {
    private Leads leads;
    private OwnedRecords records;
    private CurrentViewer caller;
    private Announcements news;

    protected LeadService() {}

    @Inject
    public LeadService(Leads leads, OwnedRecords records, CurrentViewer caller, Announcements news) {
        this.leads = leads;
        this.records = records;
        this.caller = caller;
        this.news = news;
    }

    /** One slice of the leads the caller may read. */
    @RolesAllowed(Permission.LEAD_READ)
    public Slice<LeadRow> visible(LeadFilter filter, Paging paging) {
        return leads.visibleTo(caller.get(), filter, paging);
    }

    /** A lead for its page; opened by its owner, it counts as read. */
    @RolesAllowed(Permission.LEAD_READ)
    public LeadDetail view(long id) {
        Viewer viewer = caller.get();
        LeadDetail detail = leads.detail(viewer, id);
        if (detail.unread() && detail.ownerId() == viewer.userId()) {
            leads.markRead(id);
        }
        news.viewed(new RecordRef(RecordType.LEAD, id), caller.stamp());
        return detail;
    }

    /** What the caller may do with the fields of a lead he captures. */
    @RolesAllowed(Permission.LEAD_CREATE)
    public FieldRights captured() {
        return LeadProfile.FIELDS.forNew(leads.fields(caller.get()));
    }

    /**
     * Captures a lead; fields hidden from the caller stay empty.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException naming every wrong field
     */
    @RolesAllowed(Permission.LEAD_CREATE)
    public long capture(CaptureLead command) {
        Stamp stamp = caller.stamp();
        LeadProfile profile = LeadProfile.FIELDS.captured(command.profile(), leads.fields(caller.get()));
        OwnerSought sought = new OwnerSought(profile, LeadStatus.NEW);
        if (command.byRules()) {
            news.announce(sought);
        }
        int owner = records.ownerOfNew(RecordType.LEAD, command.byRules() ? sought.ownerId() : command.ownerId());
        Lead lead = Lead.capture(profile, owner, stamp);
        leads.add(lead);
        news.announce(new LeadsCaptured(List.of(lead.id())));
        news.happened(caller.get(), "lead.captured", lead.ref(), Map.of());
        if (sought.ownerId() != null) {
            news.assigned(caller.get(), lead.ref(), sought.rule(), sought.ownerName(), stamp);
        }
        return lead.id();
    }

    /** Whether the caller sees a lead: one he has captured may have gone to somebody else. */
    @RolesAllowed(Permission.LEAD_READ)
    public boolean isVisible(long id) {
        return leads.isVisible(caller.get(), id);
    }

    /**
     * Changes what is known of a lead; fields hidden from the caller keep what they hold.
     *
     * @throws crm.domain.shared.InvalidException naming every wrong field, and every read-only one that is changed
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void edit(EditLead command) {
        Lead lead = records.forChange(leads, command.id(), command.version(), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        LeadProfile written = LeadProfile.FIELDS.written(lead.profile(), command.profile(), leads.fields(caller.get()));
        news.changed(lead.ref(), lead.edit(written, stamp), stamp);
    }

    /** Moves a lead along its way by hand. */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void moveTo(long id, int version, LeadStatus status) {
        Lead lead = records.forChange(leads, id, version, AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        news.changed(lead.ref(), lead.moveTo(status, stamp), stamp);
    }

    /**
     * Gives a lead up for a reason.
     *
     * @throws crm.domain.shared.InvalidException without one
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void disqualify(long id, int version, DisqualifyReason reason) {
        Lead lead = records.forChange(leads, id, version, AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        news.changed(lead.ref(), lead.disqualify(reason, stamp), stamp);
    }

    /**
     * Puts a lead aside until a day.
     *
     * @param today what day it is for the caller
     * @throws crm.domain.shared.InvalidException if the day is not to come
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void recycle(long id, int version, LocalDate on, LocalDate today) {
        Lead lead = records.forChange(leads, id, version, AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        news.changed(lead.ref(), lead.recycle(on, today, stamp), stamp);
    }

    /** Gives a lead to another owner, who must be active and allowed to read leads. */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void transfer(ChangeOwner change) {
        records.handOver(leads, change);
    }

    /**
     * Makes the caller the owner of a lead that waits in one of his queues. Of two at once one gets it.
     *
     * @throws crm.domain.shared.NotFoundException if he may not read it
     * @throws crm.domain.shared.DeniedException if it waits no longer, or not for him
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public void claim(long id) {
        Viewer viewer = caller.get();
        Lead lead = leads.lock(viewer, id);
        if (!leads.isQueue(lead.ownerId())) {
            Verdict.rejected("lead.claim.taken").orDeny();
        }
        leads.require(viewer, id, AccessLevel.TRANSFER);
        take(lead, viewer);
    }

    /**
     * Makes the caller the owner of the best lead waiting in his queues: highest score, then oldest. Several may ask at
     * once; each gets another one.
     *
     * @return its id
     * @throws crm.domain.shared.DeniedException if none is waiting
     */
    @RolesAllowed(Permission.LEAD_EDIT)
    public long claimNext() {
        Viewer viewer = caller.get();
        Lead lead = leads.bestWaiting(viewer).orElseThrow(() -> new DeniedException(Reason.of("lead.claim.none")));
        take(lead, viewer);
        return lead.id();
    }

    private void take(Lead lead, Viewer viewer) {
        news.happened(viewer, "lead.claimed", lead.ref(), Map.of("from", String.valueOf(lead.ownerId())));
        records.handOver(lead, viewer.userId(), false);
    }

    /** Moves a lead to the recycle bin. */
    @RolesAllowed(Permission.LEAD_DELETE)
    public void delete(long id, int version) {
        records.delete(leads, id, version);
    }

    /** Takes a lead back from the recycle bin. */
    @RolesAllowed(Permission.LEAD_DELETE)
    public void restore(long id) {
        records.restore(leads, id);
    }
}
