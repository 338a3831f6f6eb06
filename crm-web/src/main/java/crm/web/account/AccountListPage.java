package crm.web.account;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountType;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.account.AccountFilter;
import crm.ejb.account.AccountRow;
import crm.ejb.account.AccountService;
import crm.web.ui.ListPage;
import crm.web.ui.OwnedBy;
import crm.web.ui.RecordId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of accounts; with {@code parent} in the address, of those below one account. */
@Named
@RequestScoped
public class AccountListPage extends ListPage<AccountRow> {
    @Inject
    private AccountService accounts;

    public AccountListPage() {
        super("created", true);
    }

    @Override
    protected Slice<AccountRow> load(Paging paging) {
        Long parent = RecordId.of("parent");
        if (parent != null) {
            return accounts.below(parent, paging);
        }
        AccountFilter filter = new AccountFilter(
                filter("text"),
                filter("kind", AccountKind.class),
                filter("type", AccountType.class),
                null,
                filter("owner", OwnedBy.class) == OwnedBy.ME);
        return accounts.visible(filter, paging);
    }

    public AccountKind[] getKinds() {
        return AccountKind.values();
    }

    public AccountType[] getTypes() {
        return AccountType.values();
    }

    public OwnedBy[] getOwners() {
        return OwnedBy.values();
    }
}
