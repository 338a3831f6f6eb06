package crm.web.contact;

import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.contact.ContactFilter;
import crm.ejb.contact.ContactRow;
import crm.ejb.contact.ContactService;
import crm.web.ui.ListPage;
import crm.web.ui.OwnedBy;
import crm.web.ui.RecordId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of contacts; with {@code account} in the address, of those of one account. */
@Named
@RequestScoped
public class ContactListPage extends ListPage<ContactRow> {
    @Inject
    private ContactService contacts;

    public ContactListPage() {
        super("name", false);
    }

    @Override
    protected Slice<ContactRow> load(Paging paging) {
        Long account = RecordId.of("account");
        boolean mine = filter("owner", OwnedBy.class) == OwnedBy.ME;
        return account == null
                ? contacts.visible(new ContactFilter(filter("text"), null, mine), paging)
                : contacts.ofAccount(account, paging);
    }

    public OwnedBy[] getOwners() {
        return OwnedBy.values();
    }
}
