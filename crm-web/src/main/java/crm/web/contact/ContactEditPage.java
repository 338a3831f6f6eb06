package crm.web.contact;

import crm.domain.contact.ContactProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.FieldRights;
import crm.ejb.contact.AddContact;
import crm.ejb.contact.ContactDetail;
import crm.ejb.contact.ContactName;
import crm.ejb.contact.ContactService;
import crm.ejb.contact.EditContact;
import crm.web.account.AccountLookup;
import crm.web.ui.Choice;
import crm.web.ui.Conflicts;
import crm.web.ui.FieldConflict;
import crm.web.ui.RecordId;
import crm.web.ui.ThreeWay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Writing about a contact: a new one of the account in the address, or one that is there. */
@Named
@ViewScoped
public class ContactEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContactService contacts;

    @Inject
    private transient AccountLookup accounts;

    @Inject
    private transient Conflicts conflicts;

    private Long id;
    private int version;
    private FieldRights fields;
    private ContactProfile read;
    private ContactForm form = new ContactForm();
    private List<FieldConflict> found = List.of();

    @PostConstruct
    void open() {
        id = RecordId.of("id");
        if (id == null) {
            fields = contacts.added();
            form.setAccount(accounts.named(RecordId.of("account")));
        } else {
            ContactDetail detail = contacts.view(id);
            show(detail);
            form = ContactForm.of(read);
            form.setAccount(AccountLookup.choice(detail.account()));
            form.setReportsTo(choice(detail.reportsTo()));
        }
    }

    private void show(ContactDetail detail) {
        read = detail.profile();
        version = detail.version();
        fields = detail.fields();
    }

    /** Contacts of the chosen account to report to. */
    public List<Choice> superiors(String text) {
        Long account = idOf(form.getAccount());
        return account == null
                ? List.of()
                : contacts.suggestions(account, text).stream()
                        .map(ContactEditPage::choice)
                        .toList();
    }

    /** Stores what was typed; where somebody else was faster, asks whose values hold. */
    public String save() {
        ContactProfile typed = conflicts.settled(found, form.toProfile(), read);
        Long accountId = idOf(form.getAccount());
        Long superior = idOf(form.getReportsTo());
        try {
            if (id == null) {
                id = contacts.add(new AddContact(accountId, typed, superior, null));
            } else {
                contacts.edit(new EditContact(id, version, typed, accountId, superior));
            }
        } catch (ConflictException meanwhile) {
            reconcile(typed);
            return null;
        }
        return "/contact/view.xhtml?faces-redirect=true&id=" + id;
    }

    private void reconcile(ContactProfile typed) {
        ContactForm before = form;
        ContactDetail stored = contacts.view(id);
        ThreeWay<ContactProfile> way = new ThreeWay<>(read, stored.profile(), typed);
        found = conflicts.of(way, "field.Contact.", stored.fields());
        form = ContactForm.of(way.merged());
        form.setAccount(before.getAccount());
        form.setReportsTo(before.getReportsTo());
        show(stored);
    }

    private static Choice choice(ContactName contact) {
        return contact == null ? null : new Choice(contact.id(), contact.name());
    }

    private static Long idOf(Choice choice) {
        return choice == null ? null : (Long) choice.value();
    }

    public ContactForm getForm() {
        return form;
    }

    /** What the writer may do with each field. */
    public FieldRights getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public List<FieldConflict> getConflicts() {
        return found;
    }
}
