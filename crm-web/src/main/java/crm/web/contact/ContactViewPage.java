package crm.web.contact;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.contact.ContactDetail;
import crm.ejb.contact.ContactService;
import crm.web.ownership.Handover;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of one contact. */
@Named
@ViewScoped
public class ContactViewPage extends PreviewedPage {
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

    /** Shows who gains and who loses if the contact goes to the owner chosen. */
    public String transfer() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        return () -> contacts.transfer(handover.of(contact.id(), contact.version()));
    }

    @Override
    protected List<RecordRef> records() {
        return List.of(getRef());
    }

    /** Leads to the list, since he may be out of sight now. */
    @Override
    protected String afterwards() {
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
