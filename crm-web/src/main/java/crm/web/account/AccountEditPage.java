package crm.web.account;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.shared.ConflictException;
import crm.domain.shared.FieldRights;
import crm.ejb.account.AccountDetail;
import crm.ejb.account.AccountService;
import crm.ejb.account.EditAccount;
import crm.ejb.account.OpenAccount;
import crm.web.ui.Choice;
import crm.web.ui.Conflicts;
import crm.web.ui.FieldConflict;
import crm.web.ui.RecordId;
import crm.web.ui.ThreeWay;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** Writing about an account: a new one of the kind in the address, or one that is there. */
@Named
@ViewScoped
public class AccountEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;

    @Inject
    private transient Conflicts conflicts;

    @Inject
    private transient HttpServletRequest request;

    private Long id;
    private int version;
    private FieldRights fields;
    private AccountKind kind;
    private AccountProfile read;
    private AccountForm form = new AccountForm();
    private List<FieldConflict> found = List.of();

    @PostConstruct
    void open() {
        id = RecordId.of("id");
        if (id == null) {
            fields = accounts.opened();
            kind = "PERSON".equals(request.getParameter("kind")) ? AccountKind.PERSON : AccountKind.BUSINESS;
            form.setParent(AccountLookup.choice(accounts.name(RecordId.of("parent"))));
        } else {
            AccountDetail detail = accounts.view(id);
            show(detail);
            form = AccountForm.of(read);
            form.setParent(AccountLookup.choice(detail.parent()));
        }
    }

    private void show(AccountDetail detail) {
        kind = detail.kind();
        read = detail.profile();
        version = detail.version();
        fields = detail.fields();
    }

    /** Stores what was typed; where somebody else was faster, asks whose values hold. */
    public String save() {
        AccountProfile typed = conflicts.settled(found, form.toProfile(), read);
        Choice parent = form.getParent();
        Long parentId = parent == null ? null : (Long) parent.value();
        try {
            if (id == null) {
                id = accounts.open(new OpenAccount(kind, typed, parentId, null));
            } else {
                accounts.edit(new EditAccount(id, version, typed, parentId));
            }
        } catch (ConflictException meanwhile) {
            reconcile(typed);
            return null;
        }
        return "/account/view.xhtml?faces-redirect=true&id=" + id;
    }

    private void reconcile(AccountProfile typed) {
        Choice parent = form.getParent();
        AccountDetail stored = accounts.view(id);
        ThreeWay<AccountProfile> way = new ThreeWay<>(read, stored.profile(), typed);
        found = conflicts.of(way, "field.Account.", stored.fields());
        form = AccountForm.of(way.merged());
        form.setParent(parent);
        show(stored);
    }

    public AccountForm getForm() {
        return form;
    }

    /** What the writer may do with each field. */
    public FieldRights getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public boolean isBusiness() {
        return kind == AccountKind.BUSINESS;
    }

    public List<FieldConflict> getConflicts() {
        return found;
    }

    public AccountType[] getTypes() {
        return AccountType.values();
    }
}
