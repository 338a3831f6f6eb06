package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.contact.Contact;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.ConvertLead.ExistingAccount;
import crm.domain.conversion.ConvertLead.ExistingContact;
import crm.domain.conversion.ConvertLead.ExistingOpportunity;
import crm.domain.conversion.ConvertLead.NewAccount;
import crm.domain.conversion.ConvertLead.NewOpportunity;
import crm.domain.conversion.ConvertLead.NoContact;
import crm.domain.conversion.FieldOutcome;
import crm.domain.conversion.LeadFields;
import crm.domain.conversion.Matching;
import crm.domain.lead.Lead;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.RecordAccess;
import crm.ejb.account.Accounts;
import crm.ejb.contact.Contacts;
import crm.ejb.opportunity.ContactRoles;
import crm.ejb.opportunity.Opportunities;
import crm.ejb.opportunity.OpportunityDefaults;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Makes account, contact and opportunity of a lead, one after the other; the caller's transaction makes it all or nothing. */
@Dependent
public class Converter {
    private static final int LONGEST_NAME = 80;

    private final Accounts accounts;
    private final Contacts contacts;
    private final Opportunities opportunities;
    private final ContactRoles contactRoles;
    private final Matches matches;
    private final Conversions conversions;
    private final RecordAccess access;
    private final Announcements news;

    @Inject
    public Converter(
            Accounts accounts,
            Contacts contacts,
            Opportunities opportunities,
            ContactRoles contactRoles,
            Matches matches,
            Conversions conversions,
            RecordAccess access,
            Announcements news) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.opportunities = opportunities;
        this.contactRoles = contactRoles;
        this.matches = matches;
        this.conversions = conversions;
        this.access = access;
        this.news = news;
    }

    /**
     * One conversion under way.
     *
     * @param ownerId owner of what is created
     * @param fields fills the records and remembers what became of each value
     */
    record Conversion(Viewer viewer, Stamp stamp, ConvertLead command, Lead lead, int ownerId, LeadFields fields) {}

    /** An account, contact or opportunity and whether it is new. */
    record Made<T>(T record, boolean created) {}

    /** What would become of every value; reads what is chosen, changes nothing. */
    List<FieldOutcome> preview(Viewer viewer, Lead lead, ConvertLead command) {
        LeadFields fields = new LeadFields(lead.profile(), command.replace());
        AccountKind kind = AccountKind.BUSINESS;
        if (command.account() instanceof ExistingAccount existing) {
            Account account = accounts.require(viewer, existing.id(), AccessLevel.READ);
            kind = account.kind();
            fields.account(kind, account.profile());
        } else if (command.account() instanceof NewAccount wanted) {
            kind = wanted.kind();
            fields.account(kind, null);
        }
        if (command.contact() instanceof ExistingContact existing) {
            fields.contact(
                    contacts.require(viewer, existing.id(), AccessLevel.READ).profile());
        } else if (kind == AccountKind.BUSINESS) {
            fields.contact(null);
        }
        if (command.opportunity() instanceof ExistingOpportunity existing) {
            fields.opportunitySource(opportunities
                    .require(viewer, existing.id(), AccessLevel.READ)
                    .profile()
                    .source());
        } else if (command.opportunity() instanceof NewOpportunity) {
            fields.opportunitySource(null);
        }
        return fields.outcomes();
    }

    Made<Account> account(Conversion conversion) {
        if (conversion.command().account() instanceof ExistingAccount existing) {
            return new Made<>(filled(conversion, existing.id()), false);
        }
        NewAccount wanted = (NewAccount) conversion.command().account();
        conversions.holdCompany(new Matching(conversion.lead().profile()).nameKey());
        Long meanwhile = matches.unseen(conversion.viewer(), conversion.lead().profile(), wanted.kind(), wanted.seen());
        if (meanwhile != null) {
            return new Made<>(filled(conversion, meanwhile), false);
        }
        mayCreate(conversion, RecordType.ACCOUNT);
        Account account = new Account(
                wanted.kind(),
                conversion.fields().account(wanted.kind(), null),
                conversion.ownerId(),
                conversion.stamp());
        accounts.add(account);
        return new Made<>(account, true);
    }

    private Account filled(Conversion conversion, long accountId) {
        Account account = accounts.require(conversion.viewer(), accountId, AccessLevel.EDIT);
        news.changed(
                account.ref(),
                account.edit(conversion.fields().account(account.kind(), account.profile()), conversion.stamp()),
                conversion.stamp());
        return account;
    }

    Made<Contact> contact(Conversion conversion, Account account) {
        if (account.kind() == AccountKind.PERSON) {
            if (!(conversion.command().contact() instanceof NoContact)) {
                account.canHaveContacts().orDeny();
            }
            return new Made<>(null, false);
        }
        if (conversion.command().contact() instanceof NoContact) {
            throw new InvalidException(Problem.of("contact", "conversion.contact.required"));
        }
        if (conversion.command().contact() instanceof ExistingContact existing) {
            return new Made<>(filled(conversion, account, existing.id()), false);
        }
        mayCreate(conversion, RecordType.CONTACT);
        Contact contact =
                new Contact(account, conversion.fields().contact(null), conversion.ownerId(), conversion.stamp());
        contacts.add(contact);
        return new Made<>(contact, true);
    }

    private Contact filled(Conversion conversion, Account account, long contactId) {
        Contact contact = contacts.require(conversion.viewer(), contactId, AccessLevel.EDIT);
        if (contact.accountId() != account.id()) {
            throw new InvalidException(Problem.of("contact", "conversion.contact.elsewhere"));
        }
        news.changed(
                contact.ref(),
                contact.edit(conversion.fields().contact(contact.profile()), conversion.stamp()),
                conversion.stamp());
        return contact;
    }

    Made<Opportunity> opportunity(Conversion conversion, Account account, Contact contact) {
        Made<Opportunity> made = new Made<>(null, false);
        if (conversion.command().opportunity() instanceof ExistingOpportunity existing) {
            made = new Made<>(continued(conversion, account, existing.id()), false);
        } else if (conversion.command().opportunity() instanceof NewOpportunity wanted) {
            mayCreate(conversion, RecordType.OPPORTUNITY);
            made = new Made<>(opened(conversion, account, wanted), true);
        }
        if (made.record() != null && contact != null) {
            contactRoles.join(made.record(), contact.id(), made.created());
        }
        return made;
    }

    private Opportunity opened(Conversion conversion, Account account, NewOpportunity wanted) {
        String name = wanted.name() == null ? account.profile().name() : wanted.name();
        OpportunityDefaults usual = opportunities.defaults(conversion.stamp().at());
        OpportunityProfile profile = new OpportunityProfile(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                wanted.amount(),
                usual.currency(),
                wanted.closeDate() == null ? usual.closeDate() : wanted.closeDate(),
                null,
                conversion.fields().opportunitySource(null),
                null,
                null);
        Opportunity opportunity = new Opportunity(
                account, profile, opportunities.nextAttempt(account.id()), conversion.ownerId(), conversion.stamp());
        opportunities.add(opportunity);
        return opportunity;
    }

    private Opportunity continued(Conversion conversion, Account account, long opportunityId) {
        Opportunity opportunity = opportunities.require(conversion.viewer(), opportunityId, AccessLevel.EDIT);
        if (opportunity.accountId() != account.id()) {
            throw new InvalidException(Problem.of("opportunity", "conversion.opportunity.elsewhere"));
        }
        conversion.fields().opportunitySource(opportunity.profile().source());
        return opportunity;
    }

    private void mayCreate(Conversion conversion, RecordType type) {
        access.requireFunction(conversion.viewer(), Permission.create(type));
        access.requireOwner(conversion.ownerId(), type);
    }
}
