package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.contact.Contact;
import crm.domain.contact.ContactProfile;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.account.Accounts;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The door to contacts. */
@Stateless
public class ContactService {
    private Contacts contacts;
    private Accounts accounts;
    private OwnedRecords records;
    private CurrentViewer caller;
    private Announcements news;

    protected ContactService() {}

    @Inject
    public ContactService(
            Contacts contacts, Accounts accounts, OwnedRecords records, CurrentViewer caller, Announcements news) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.records = records;
        this.caller = caller;
        this.news = news;
    }

    /** One slice of the contacts the caller may read. */
    @RolesAllowed(Permission.CONTACT_READ)
    public Slice<ContactRow> visible(ContactFilter filter, Paging paging) {
        return contacts.visibleTo(caller.get(), filter, paging);
    }

    /** Those of an account's contacts that the caller may read; none if he may not read the account. */
    @RolesAllowed(Permission.CONTACT_READ)
    public Slice<ContactRow> ofAccount(long accountId, Paging paging) {
        return contacts.ofAccount(caller.get(), accountId, paging);
    }

    /** The first few of an account's contacts the caller may read with these words, for a lookup. */
    @RolesAllowed(Permission.CONTACT_READ)
    public List<ContactName> suggestions(long accountId, String text) {
        return contacts.suggestions(caller.get(), accountId, text);
    }

    /** The contact's name, or null if there is none or the caller may not read it. */
    @RolesAllowed(Permission.CONTACT_READ)
    public ContactName name(Long id) {
        return contacts.name(caller.get(), id);
    }

    /** A contact for his page. */
    @RolesAllowed(Permission.CONTACT_READ)
    public ContactDetail view(long id) {
        ContactDetail detail = contacts.detail(caller.get(), id);
        news.viewed(new RecordRef(RecordType.CONTACT, id), caller.stamp());
        return detail;
    }

    /** What the caller may do with the fields of a contact he adds. */
    @RolesAllowed(Permission.CONTACT_CREATE)
    public FieldRights added() {
        return ContactProfile.FIELDS.forNew(contacts.fields(caller.get()));
    }

    /**
     * Adds a person to an account the caller may edit; fields hidden from the caller stay empty.
     *
     * @return the contact's id
     * @throws crm.domain.shared.InvalidException naming every wrong field
     * @throws crm.domain.shared.DeniedException if the caller may not edit the account, or it is a person account
     */
    @RolesAllowed(Permission.CONTACT_CREATE)
    public long add(AddContact command) {
        Viewer viewer = caller.get();
        Stamp stamp = caller.stamp();
        Account account = accounts.requireForChild(viewer, command.accountId(), AccessLevel.EDIT);
        int owner = records.ownerOfNew(RecordType.CONTACT, command.ownerId());
        ContactProfile profile = ContactProfile.FIELDS.captured(command.profile(), contacts.fields(viewer));
        Contact contact = new Contact(account, profile, owner, stamp);
        contacts.add(contact);
        contacts.reportTo(viewer, contact, command.reportsToId(), stamp);
        news.happened(viewer, "contact.added", contact.ref(), Map.of());
        return contact.id();
    }

    /**
     * Changes what is known of a contact; another account must be one the caller may edit. Fields
     * hidden from the caller keep what they hold.
     *
     * @throws crm.domain.shared.InvalidException naming every wrong field, and every read-only one that is changed
     * @throws crm.domain.shared.ConflictException if he changed since the caller read him
     */
    @RolesAllowed(Permission.CONTACT_EDIT)
    public void edit(EditContact command) {
        Viewer viewer = caller.get();
        Contact contact = records.forChange(contacts, command.id(), command.version(), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        ContactProfile written =
                ContactProfile.FIELDS.written(contact.profile(), command.profile(), contacts.fields(viewer));
        List<FieldChange> changes = new ArrayList<>(contact.edit(written, stamp));
        if (command.accountId() != null && command.accountId() != contact.accountId()) {
            Account account = accounts.requireForChild(viewer, command.accountId(), AccessLevel.EDIT);
            changes.addAll(contacts.move(contact, account, stamp));
            news.announce(new ContactMoved(contact.id()));
        }
        changes.addAll(contacts.reportTo(viewer, contact, command.reportsToId(), stamp));
        news.changed(contact.ref(), changes, stamp);
    }

    /** Gives a contact to another owner, who must be active and allowed to read contacts. */
    @RolesAllowed(Permission.CONTACT_EDIT)
    public void transfer(ChangeOwner change) {
        records.handOver(contacts, change);
    }

    /** Moves a contact to the recycle bin. */
    @RolesAllowed(Permission.CONTACT_DELETE)
    public void delete(long id, int version) {
        records.delete(contacts, id, version);
    }

    /**
     * Takes a contact back from the recycle bin.
     *
     * @throws crm.domain.shared.DeniedException if the account is in the recycle bin itself
     */
    @RolesAllowed(Permission.CONTACT_DELETE)
    public void restore(long id) {
        records.restore(contacts, id);
    }
}
