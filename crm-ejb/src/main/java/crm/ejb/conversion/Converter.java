package crm.ejb.conversion;

import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.contact.Contact;
import crm.domain.conversion.FieldOutcome;
import crm.domain.opportunity.Opportunity;
import crm.ejb.conversion.Undertaking.Made;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Makes account, contact and opportunity of a lead and closes it; the caller's transaction makes it all or nothing. */
@Dependent
public class Converter {
    private final AccountStep accounts;
    private final ContactStep contacts;
    private final OpportunityStep opportunities;
    private final Closing closing;

    @Inject
    public Converter(AccountStep accounts, ContactStep contacts, OpportunityStep opportunities, Closing closing) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.opportunities = opportunities;
        this.closing = closing;
    }

    /** What would become of every value; reads what is chosen, changes nothing. */
    List<FieldOutcome> preview(Undertaking conversion) {
        AccountKind kind = accounts.preview(conversion);
        contacts.preview(conversion, kind);
        opportunities.preview(conversion);
        return conversion.fields().outcomes();
    }

    Converted convert(Undertaking conversion) {
        Made<Account> account = accounts.take(conversion);
        Made<Contact> contact = contacts.take(conversion, account.record());
        Made<Opportunity> opportunity = opportunities.take(conversion, account.record(), contact.record());
        Converted converted = new Converted(
                conversion.lead().id(),
                account.record().id(),
                contact.record() == null ? null : contact.record().id(),
                opportunity.record() == null ? null : opportunity.record().id(),
                account.created(),
                contact.created(),
                opportunity.created());
        closing.close(conversion, converted);
        return converted;
    }
}
