package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.contact.Contact;
import crm.domain.conversion.ConvertLead.ExistingContact;
import crm.domain.conversion.ConvertLead.NoContact;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.contact.Contacts;
import crm.ejb.conversion.Undertaking.Made;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The contact of a conversion: an existing one of the account, or a new one; none for a person account. */
@Dependent
public class ContactStep {
    private final Contacts contacts;
    private final RecordAccess access;
    private final Announcements news;

    @Inject
    public ContactStep(Contacts contacts, RecordAccess access, Announcements news) {
        this.contacts = contacts;
        this.access = access;
        this.news = news;
    }

    /** What would become of the lead's values in the contact. */
    void preview(Undertaking conversion, AccountKind kind) {
        if (kind == AccountKind.PERSON) {
            return;
        }
        if (conversion.command().contact() instanceof ExistingContact existing) {
            Contact contact = contacts.require(conversion.viewer(), existing.id(), AccessLevel.READ);
            conversion.fields().contact(contact.profile());
        } else {
            conversion.fields().contact(null);
        }
    }

    Made<Contact> take(Undertaking conversion, Account account) {
        boolean none = conversion.command().contact() instanceof NoContact;
        if (account.kind() == AccountKind.PERSON && none) {
            return Made.none();
        }
        account.canHaveContacts().orDeny();
        if (none) {
            throw new InvalidException(Problem.of("contact", "conversion.contact.required"));
        }
        return conversion.command().contact() instanceof ExistingContact existing
                ? new Made<>(fill(conversion, account, existing.id()), false)
                : new Made<>(add(conversion, account), true);
    }

    private Contact add(Undertaking conversion, Account account) {
        access.requireFunction(conversion.viewer(), Permission.CONTACT_CREATE);
        access.requireOwner(conversion.ownerId(), RecordType.CONTACT);
        Contact contact =
                new Contact(account, conversion.fields().contact(null), conversion.ownerId(), conversion.stamp());
        contacts.add(contact);
        return contact;
    }

    private Contact fill(Undertaking conversion, Account account, long contactId) {
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
}
