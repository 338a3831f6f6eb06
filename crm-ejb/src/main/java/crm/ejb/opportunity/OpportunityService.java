package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.opportunity.ContactRole;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The door to opportunities. */
@Stateless
public class OpportunityService {
    private Opportunities opportunities;
    private ContactRoles roles;
    private OwnedRecords records;
    private CurrentViewer caller;
    private Announcements news;

    protected OpportunityService() {}

    @Inject
    public OpportunityService(
            Opportunities opportunities,
            ContactRoles roles,
            OwnedRecords records,
            CurrentViewer caller,
            Announcements news) {
        this.opportunities = opportunities;
        this.roles = roles;
        this.records = records;
        this.caller = caller;
        this.news = news;
    }

    /** One slice of the opportunities the caller may read. */
    @RolesAllowed(Permission.OPPORTUNITY_READ)
    public Slice<OpportunityRow> visible(OpportunityFilter filter, Paging paging) {
        return opportunities.visibleTo(caller.get(), filter, paging);
    }

    /** Those of an account's opportunities that the caller may read. */
    @RolesAllowed(Permission.OPPORTUNITY_READ)
    public Slice<OpportunityRow> ofAccount(long accountId, Paging paging) {
        return opportunities.ofAccount(caller.get(), accountId, paging);
    }

    /** Those of a contact's opportunities that the caller may read; none if he may not read the contact. */
    @RolesAllowed(Permission.OPPORTUNITY_READ)
    public Slice<OpportunityRow> ofContact(long contactId, Paging paging) {
        Viewer viewer = caller.get();
        return roles.mayShow(viewer, contactId) ? opportunities.ofContact(viewer, contactId, paging) : Slice.empty();
    }

    /** An opportunity for its page. */
    @RolesAllowed(Permission.OPPORTUNITY_READ)
    public OpportunityDetail view(long id) {
        OpportunityDetail detail = opportunities.detail(caller.get(), id);
        news.viewed(new RecordRef(RecordType.OPPORTUNITY, id), caller.stamp());
        return detail;
    }

    /** The contacts of an opportunity that the caller may read, the main one first. */
    @RolesAllowed(Permission.OPPORTUNITY_READ)
    public List<ContactRoleRow> contacts(long id) {
        Viewer viewer = caller.get();
        return roles.of(
                viewer, opportunities.require(viewer, id, AccessLevel.READ).id());
    }

    /** What an opportunity opened now has if nobody says otherwise. */
    @RolesAllowed(Permission.OPPORTUNITY_CREATE)
    public OpportunityDefaults defaults() {
        return opportunities.defaults(caller.stamp().at());
    }

    /** What the caller may do with the fields of an opportunity he opens. */
    @RolesAllowed(Permission.OPPORTUNITY_CREATE)
    public FieldRights opened() {
        return OpportunityProfile.FIELDS.forNew(opportunities.fields(caller.get()));
    }

    /**
     * Opens an opportunity with an account the caller may read; fields hidden from the caller stay empty.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException naming every wrong field
     */
    @RolesAllowed(Permission.OPPORTUNITY_CREATE)
    public long open(OpenOpportunity command) {
        Viewer viewer = caller.get();
        Stamp stamp = caller.stamp();
        Account account = opportunities.requireAccount(viewer, command.accountId());
        int owner = records.ownerOfNew(RecordType.OPPORTUNITY, command.ownerId());
        OpportunityDefaults usual = opportunities.defaults(stamp.at());
        OpportunityProfile profile = OpportunityProfile.FIELDS.captured(
                command.profile().orElse(usual.currency(), usual.closeDate()), opportunities.fields(viewer));
        int attempt = opportunities.nextAttempt(account.id());
        Opportunity opportunity = new Opportunity(account, profile, attempt, owner, stamp);
        opportunities.add(opportunity);
        if (command.contactId() != null) {
            InvolveContact main = new InvolveContact(opportunity.id(), 0, command.contactId(), ContactRole.OTHER, true);
            news.changed(opportunity.ref(), roles.involve(viewer, opportunity, main), stamp);
        }
        news.happened(viewer, "opportunity.opened", opportunity.ref(), Map.of());
        return opportunity.id();
    }

    /**
     * Changes what is known of an opportunity; another account must be one the caller may read. Fields
     * hidden from the caller keep what they hold.
     *
     * @throws crm.domain.shared.InvalidException naming every wrong field, and every read-only one that is changed
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.OPPORTUNITY_EDIT)
    public void edit(EditOpportunity command) {
        Opportunity opportunity = records.forChange(opportunities, command.id(), command.version(), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        OpportunityProfile written = OpportunityProfile.FIELDS.written(
                opportunity.profile(), command.profile(), opportunities.fields(caller.get()));
        List<FieldChange> changes = new ArrayList<>(opportunity.edit(written, stamp));
        if (command.accountId() != null && command.accountId() != opportunity.accountId()) {
            Account account = opportunities.requireAccount(caller.get(), command.accountId());
            changes.addAll(opportunities.move(opportunity, account, stamp));
            roles.leaveBehind(opportunity);
        }
        news.changed(opportunity.ref(), changes, stamp);
    }

    /** Moves an opportunity to a stage, also back to an earlier one or out of a closed one. */
    @RolesAllowed(Permission.OPPORTUNITY_EDIT)
    public void advance(AdvanceOpportunity command) {
        Opportunity opportunity = records.forChange(opportunities, command.id(), command.version(), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        news.changed(opportunity.ref(), opportunity.advanceTo(command.stage(), command.closeReason(), stamp), stamp);
    }

    /** Gives a contact a part in the sale, or another one. */
    @RolesAllowed(Permission.OPPORTUNITY_EDIT)
    public void involve(InvolveContact command) {
        Opportunity opportunity =
                records.forChange(opportunities, command.opportunityId(), command.version(), AccessLevel.EDIT);
        news.changed(opportunity.ref(), roles.involve(caller.get(), opportunity, command), caller.stamp());
    }

    /** Takes a contact out of the sale. */
    @RolesAllowed(Permission.OPPORTUNITY_EDIT)
    public void release(long id, int version, long contactId) {
        Opportunity opportunity = records.forChange(opportunities, id, version, AccessLevel.EDIT);
        news.changed(opportunity.ref(), roles.release(caller.get(), opportunity, contactId), caller.stamp());
    }

    /** Gives an opportunity to another owner, who must be active and allowed to read opportunities. */
    @RolesAllowed(Permission.OPPORTUNITY_EDIT)
    public void transfer(ChangeOwner change) {
        records.handOver(opportunities, change);
    }

    /** Moves an opportunity to the recycle bin. */
    @RolesAllowed(Permission.OPPORTUNITY_DELETE)
    public void delete(long id, int version) {
        records.delete(opportunities, id, version);
    }

    /**
     * Takes an opportunity back from the recycle bin.
     *
     * @throws crm.domain.shared.DeniedException if the account is in the recycle bin itself
     */
    @RolesAllowed(Permission.OPPORTUNITY_DELETE)
    public void restore(long id) {
        records.restore(opportunities, id);
    }
}
