package crm.web.contact;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.contact.ContactDetail;
import crm.ejb.contact.ContactService;
import crm.web.ownership.Handover;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of one contact. */
@Named
@ViewScoped
public class ContactViewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContactService contacts;

    @Inject
    private Handover handover;

    private ContactDetail contact;

    @PostConstruct
    void open() {
        contact = contacts.view(RecordId.ofRequest());
    }

    /** Hands the contact to another owner; leads to the list, since he may be out of sight then. */
    public String transfer() {
        contacts.transfer(handover.of(contact.id(), contact.version()));
        return "/contact/list.xhtml?faces-redirect=true";
    }

    /** Moves the contact to the recycle bin. */
    public String delete() {
        contacts.delete(contact.id(), contact.version());
        return "/contact/list.xhtml?faces-redirect=true";
    }

    public ContactDetail getContact() {
        return contact;
    }

    public RecordRef getRef() {
        return new RecordRef(RecordType.CONTACT, contact.id());
    }

    public boolean isEditable() {
        return contact.level().atLeast(AccessLevel.EDIT);
    }

    public boolean isTransferable() {
        return contact.level().atLeast(AccessLevel.TRANSFER);
    }

    public boolean isDeletable() {
        return contact.level() == AccessLevel.FULL;
    }
}
