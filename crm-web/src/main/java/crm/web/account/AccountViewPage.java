package crm.web.account;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.account.AccountDetail;
import crm.ejb.account.AccountService;
import crm.ejb.account.TransferAccount;
import crm.web.ui.Choice;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of one account. */
@Named
@ViewScoped
public class AccountViewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;

    private AccountDetail account;
    private Choice newOwner;
    private boolean withChildren = true;

    @PostConstruct
    void open() {
        account = accounts.view(RecordId.ofRequest());
    }

    /** Hands the account to another owner; leads to the list, since the account may be out of sight then. */
    public String transfer() {
        int owner = ((Long) newOwner.value()).intValue();
        accounts.transfer(new TransferAccount(account.id(), account.version(), owner, withChildren, false));
        return "/account/list.xhtml?faces-redirect=true";
    }

    /** Moves the account to the recycle bin. */
    public String delete() {
        accounts.delete(account.id(), account.version());
        return "/account/list.xhtml?faces-redirect=true";
    }

    public AccountDetail getAccount() {
        return account;
    }

    public RecordRef getRef() {
        return new RecordRef(RecordType.ACCOUNT, account.id());
    }

    public boolean isEditable() {
        return account.level().atLeast(AccessLevel.EDIT);
    }

    public boolean isTransferable() {
        return account.level().atLeast(AccessLevel.TRANSFER);
    }

    public boolean isDeletable() {
        return account.level() == AccessLevel.FULL;
    }

    public Choice getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(Choice newOwner) {
        this.newOwner = newOwner;
    }

    public boolean isWithChildren() {
        return withChildren;
    }

    public void setWithChildren(boolean withChildren) {
        this.withChildren = withChildren;
    }
}
