package crm.web.account;

import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.ejb.account.AccountRow;
import crm.ejb.account.AccountService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The accounts directly below the account of the address, as far as the caller reads them. */
@Named
@RequestScoped
public class AccountsBelow {
    @Inject
    private AccountService accounts;

    private Slice<AccountRow> slice;

    @PostConstruct
    void open() {
        slice = accounts.below(RecordId.ofRequest(), Paging.first(5));
    }

    public Slice<AccountRow> getSlice() {
        return slice;
    }
}
