package crm.web.contact;

import crm.domain.access.Permission;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.contact.ContactRow;
import crm.ejb.contact.ContactService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The first contacts of the account of the address that the caller reads; none without the function. */
@Named
@RequestScoped
public class ContactsOfAccount {
    @Inject
    private ContactService contacts;

    @Inject
    private HttpServletRequest request;

    private Slice<ContactRow> slice = Slice.empty();

    @PostConstruct
    void open() {
        if (request.isUserInRole(Permission.CONTACT_READ)) {
            slice = contacts.ofAccount(RecordId.ofRequest(), new Paging("name", false, null, null, 5));
        }
    }

    public Slice<ContactRow> getSlice() {
        return slice;
    }
}
