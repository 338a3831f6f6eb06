package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.account.Account;
import crm.domain.contact.Contact;
import crm.domain.conversion.ConvertLead.ExistingOpportunity;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.conversion.Undertaking.Made;
import crm.ejb.opportunity.ContactRoles;
import crm.ejb.opportunity.Opportunities;
import crm.ejb.opportunity.OpportunityDefaults;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The opportunity of a conversion: a new one, an existing one of the account, or none. */
@Dependent
public class OpportunityStep {
    private static final int LONGEST_NAME = 80;

    private final Opportunities opportunities;
    private final ContactRoles contactRoles;
    private final RecordAccess access;
    private final Announcements news;

    @Inject
    public OpportunityStep(
            Opportunities opportunities, ContactRoles contactRoles, RecordAccess access, Announcements news) {
        this.opportunities = opportunities;
        this.contactRoles = contactRoles;
        this.access = access;
        this.news = news;
    }

    /** What would become of the lead's values in the opportunity. */
    void preview(Undertaking conversion) {
        if (conversion.command().opportunity() instanceof ExistingOpportunity existing) {
            Opportunity opportunity = opportunities.require(conversion.viewer(), existing.id(), AccessLevel.READ);
            conversion.fields().opportunity(opportunity.profile());
        } else if (conversion.command().opportunity() instanceof NewOpportunity) {
            conversion.fields().opportunity(null);
        }
    }

    Made<Opportunity> take(Undertaking conversion, Account account, Contact contact) {
        Made<Opportunity> made = made(conversion, account);
        if (made.record() != null && contact != null) {
            contactRoles.join(made.record(), contact.id(), made.created());
        }
        return made;
    }

    private Made<Opportunity> made(Undertaking conversion, Account account) {
        if (conversion.command().opportunity() instanceof ExistingOpportunity existing) {
            return new Made<>(goOn(conversion, account, existing.id()), false);
        }
        return conversion.command().opportunity() instanceof NewOpportunity wanted
                ? new Made<>(open(conversion, account, wanted), true)
                : Made.none();
    }

    private Opportunity open(Undertaking conversion, Account account, NewOpportunity wanted) {
        access.requireFunction(conversion.viewer(), Permission.OPPORTUNITY_CREATE);
        access.requireOwner(conversion.ownerId(), RecordType.OPPORTUNITY);
        OpportunityDefaults usual = opportunities.defaults(conversion.stamp().at());
        String name = wanted.name() == null ? account.profile().name() : wanted.name();
        String shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        OpportunityProfile typed =
                new OpportunityProfile(shortName, wanted.amount(), null, wanted.closeDate(), null, null, null, null);
        OpportunityProfile profile = OpportunityProfile.FIELDS
                .captured(typed.orElse(usual.currency(), usual.closeDate()), opportunities.fields(conversion.viewer()))
                .from(conversion.fields().opportunity(null));
        int attempt = opportunities.nextAttempt(account.id());
        Opportunity opportunity = new Opportunity(account, profile, attempt, conversion.ownerId(), conversion.stamp());
        opportunities.add(opportunity);
        return opportunity;
    }

    private Opportunity goOn(Undertaking conversion, Account account, long opportunityId) {
        Opportunity opportunity = opportunities.require(conversion.viewer(), opportunityId, AccessLevel.EDIT);
        if (opportunity.accountId() != account.id()) {
            throw new InvalidException(Problem.of("opportunity", "conversion.opportunity.elsewhere"));
        }
        OpportunityProfile known = opportunity.profile();
        OpportunityProfile filled = known.from(conversion.fields().opportunity(known));
        news.changed(opportunity.ref(), opportunity.edit(filled, conversion.stamp()), conversion.stamp());
        return opportunity;
    }
}
