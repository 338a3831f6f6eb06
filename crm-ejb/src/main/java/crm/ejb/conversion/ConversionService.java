package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.FieldOutcome;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.lead.Leads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The door to conversion: what matches, what would happen, and doing it. */
@Stateless
public class ConversionService {
    private Leads leads;
    private Matches matches;
    private Converter converter;
    private Conversions conversions;
    private CurrentViewer caller;

    protected ConversionService() {}

    @Inject
    public ConversionService(
            Leads leads, Matches matches, Converter converter, Conversions conversions, CurrentViewer caller) {
        this.leads = leads;
        this.matches = matches;
        this.converter = converter;
        this.conversions = conversions;
        this.caller = caller;
    }

    /** Accounts that match the lead's company, best first, each with its reasons. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<AccountMatch> accountMatches(long leadId) {
        Viewer viewer = caller.get();
        return matches.accounts(viewer, seen(viewer, leadId));
    }

    /** Contacts of an account that match the lead's person, best first. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<ContactMatch> contactMatches(long leadId, long accountId) {
        Viewer viewer = caller.get();
        return matches.contacts(viewer, seen(viewer, leadId), accountId);
    }

    /** What the caller may fill in of the opportunity he makes by converting. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public FieldRights opened() {
        FieldRights rights = conversions.sight(caller.get()).rights().get(RecordType.OPPORTUNITY);
        return OpportunityProfile.FIELDS.forNew(rights);
    }

    /** What would become of every value of the lead that the caller sees; changes nothing. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<FieldOutcome> preview(ConvertLead command) {
        Viewer viewer = caller.get();
        Lead lead = leads.require(viewer, command.leadId(), AccessLevel.EDIT);
        return conversions.sight(viewer).of(converter.preview(Undertaking.of(viewer, caller.stamp(), command, lead)));
    }

    /**
     * Converts a lead: once, for good, all or nothing. Fields the caller does not see are converted like all others.
     *
     * @throws crm.domain.shared.InvalidException if the caller chose between values he does not see
     * @throws crm.domain.shared.DeniedException if it is converted already or may not be converted, or a chosen record
     *     may not be changed
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public Converted convert(ConvertLead command) {
        Viewer viewer = caller.get();
        Lead lead = leads.lock(viewer, command.leadId());
        lead.canConvert().orDeny();
        leads.require(viewer, command.leadId(), AccessLevel.EDIT);
        lead.requireVersion(command.version());
        if (leads.isQueue(command.ownerId() == null ? lead.ownerId() : command.ownerId())) {
            throw new InvalidException(Problem.of("ownerId", "conversion.convert.queue"));
        }
        conversions.sight(viewer).requireChoosable(command.replace());
        return converter.convert(Undertaking.of(viewer, caller.stamp(), command, lead));
    }

    /** The conversions a record took part in, each naming only what the caller may read. */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Lineage> lineage(RecordRef record) {
        return conversions.of(caller.get(), record);
    }

    /** What the caller knows of a lead he may edit: matches must not tell him of what is hidden from him. */
    private LeadProfile seen(Viewer viewer, long leadId) {
        Lead lead = leads.require(viewer, leadId, AccessLevel.EDIT);
        return LeadProfile.FIELDS.seen(lead.profile(), leads.fields(viewer));
    }
}
