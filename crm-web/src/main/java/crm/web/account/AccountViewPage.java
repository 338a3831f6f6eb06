package crm.web.account;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.account.AccountDetail;
import crm.ejb.account.AccountService;
import crm.ejb.account.HandedOver;
import crm.ejb.account.TransferAccount;
import crm.ejb.ownership.ChangeOwner;
import crm.web.ownership.Handover;
import crm.web.preview.PreviewedPage;
import crm.web.ui.RecordId;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;

/** The page of one account. */
@Named
@ViewScoped
public class AccountViewPage extends PreviewedPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;

    @Inject
    private Handover handover;

    @Inject
    private transient Texts texts;

    private AccountDetail account;
    private boolean withChildren = true;
    private transient HandedOver went;

    @PostConstruct
    void open() {
        account = accounts.view(RecordId.ofRequest());
    }

    /** Shows who gains and who loses if the account goes to the owner chosen. */
    public String transfer() {
        return lookOrKeep();
    }

    @Override
    protected Runnable change() {
        ChangeOwner change = handover.of(account.id(), account.version());
        return () -> went = accounts.transfer(new TransferAccount(
                change.id(), change.version(), change.newOwnerId(), withChildren, change.keepShares()));
    }

    @Override
    protected List<RecordRef> records() {
        return List.of(getRef());
    }

    /** Leads to the list, since the account may be out of sight now. */
    @Override
    protected String afterwards() {
        if (withChildren) {
            Messages.addFlashGlobalInfo(texts.of("account.view.followed", went.contacts(), went.opportunities()));
        }
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

    public boolean isWithChildren() {
        return withChildren;
    }

    public void setWithChildren(boolean withChildren) {
        this.withChildren = withChildren;
    }
}
