package crm.ejb.recycle;

import crm.domain.shared.RecordRef;
import crm.ejb.account.AccountService;
import crm.ejb.contact.ContactService;
import crm.ejb.lead.LeadService;
import crm.ejb.opportunity.OpportunityService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Knows for each type which door takes a record back. */
@Dependent
public class WaysBack {
    private final LeadService leads;
    private final AccountService accounts;
    private final ContactService contacts;
    private final OpportunityService opportunities;

    @Inject
    public WaysBack(
            LeadService leads, AccountService accounts, ContactService contacts, OpportunityService opportunities) {
        this.leads = leads;
        this.accounts = accounts;
        this.contacts = contacts;
        this.opportunities = opportunities;
    }

    void restore(RecordRef record) {
        switch (record.type()) {
            case LEAD -> leads.restore(record.id());
            case ACCOUNT -> accounts.restore(record.id());
            case CONTACT -> contacts.restore(record.id());
            case OPPORTUNITY -> opportunities.restore(record.id());
        }
    }
}
