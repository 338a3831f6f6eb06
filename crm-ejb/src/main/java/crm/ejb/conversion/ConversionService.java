package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.contact.Contact;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.FieldOutcome;
import crm.domain.conversion.LeadFields;
import crm.domain.lead.Lead;
import crm.domain.opportunity.Opportunity;
import crm.domain.shared.FieldChange;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.activity.Activities;
import crm.ejb.lead.Leads;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The door to conversion: what matches, what would happen, and doing it. */
@Stateless
public class ConversionService {
    private Leads leads;
    private Matches matches;
    private Converter converter;
    private Conversions conversions;
    private Activities activities;
    private CurrentViewer caller;
    private Announcements news;

    protected ConversionService() {}

    @Inject
    public ConversionService(
            Leads leads,
            Matches matches,
            Converter converter,
            Conversions conversions,
            Activities activities,
            CurrentViewer caller,
            Announcements news) {
        this.leads = leads;
        this.matches = matches;
        this.converter = converter;
        this.conversions = conversions;
        this.activities = activities;
        this.caller = caller;
        this.news = news;
    }

    /** Accounts that match the lead's company, best first, each with its reasons. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<AccountMatch> accountMatches(long leadId) {
        Viewer viewer = caller.get();
        return matches.accounts(
                viewer, leads.require(viewer, leadId, AccessLevel.EDIT).profile());
    }

    /** Contacts of an account that match the lead's person, best first. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<ContactMatch> contactMatches(long leadId, long accountId) {
        Viewer viewer = caller.get();
        return matches.contacts(
                viewer, leads.require(viewer, leadId, AccessLevel.EDIT).profile(), accountId);
    }

    /** What would become of every value of the lead; changes nothing. */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public List<FieldOutcome> preview(ConvertLead command) {
        Viewer viewer = caller.get();
        Lead lead = leads.require(viewer, command.leadId(), AccessLevel.EDIT);
        return converter.preview(viewer, lead, command);
    }

    /**
     * Converts a lead: once, for good, all or nothing.
     *
     * @throws crm.domain.shared.DeniedException if it is converted already or may not be converted, or a chosen record
     *     may not be changed
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.LEAD_CONVERT)
    public Converted convert(ConvertLead command) {
        Viewer viewer = caller.get();
        Stamp stamp = caller.stamp();
        Lead lead = leads.lock(viewer, command.leadId());
        lead.canConvert().orDeny();
        leads.require(viewer, command.leadId(), AccessLevel.EDIT);
        lead.requireVersion(command.version());

        int owner = command.ownerId() == null ? lead.ownerId() : command.ownerId();
        LeadFields fields = new LeadFields(lead.profile(), command.replace());
        Converter.Conversion conversion = new Converter.Conversion(viewer, stamp, command, lead, owner, fields);
        Converter.Made<Account> account = converter.account(conversion);
        Converter.Made<Contact> contact = converter.contact(conversion, account.record());
        Converter.Made<Opportunity> opportunity = converter.opportunity(conversion, account.record(), contact.record());
        return close(conversion, account, contact, opportunity);
    }

    /** The conversions a record took part in, each naming only what the caller may read. */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Lineage> lineage(RecordRef record) {
        return conversions.of(caller.get(), record);
    }

    private Converted close(
            Converter.Conversion conversion,
            Converter.Made<Account> account,
            Converter.Made<Contact> contact,
            Converter.Made<Opportunity> opportunity) {
        Lead lead = conversion.lead();
        Converted converted = new Converted(
                lead.id(),
                account.record().id(),
                contact.record() == null ? null : contact.record().id(),
                opportunity.record() == null ? null : opportunity.record().id(),
                account.created(),
                contact.created(),
                opportunity.created());
        FieldChange status = lead.convert(conversion.stamp());
        conversions.add(converted, conversion.stamp());
        activities.follow(
                lead.id(),
                new Activities.NewHome(converted.accountId(), converted.contactId(), converted.opportunityId()));
        activities.handOver(lead.id(), conversion.viewer().userId(), conversion.ownerId());
        news.changed(lead.ref(), List.of(status), conversion.stamp());
        news.happened(conversion.viewer(), "lead.converted", lead.ref(), detail(converted));
        return converted;
    }

    private static Map<String, String> detail(Converted converted) {
        return Map.of(
                "account", String.valueOf(converted.accountId()),
                "contact", String.valueOf(converted.contactId()),
                "opportunity", String.valueOf(converted.opportunityId()));
    }
}
