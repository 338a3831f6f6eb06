package crm.web.account;

import crm.ejb.account.AccountName;
import crm.ejb.account.AccountService;
import crm.web.ui.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Accounts to choose from while typing; only those the caller may read. */
@Named
@RequestScoped
public class AccountLookup {
    @Inject
    private AccountService accounts;

    public List<Choice> find(String text) {
        return accounts.suggestions(text).stream().map(AccountLookup::choice).toList();
    }

    /** The account of that id as a choice, or null if there is none the caller may read. */
    public Choice named(Long id) {
        return choice(accounts.name(id));
    }

    /** The account as a choice; null for null. */
    public static Choice choice(AccountName account) {
        return account == null ? null : new Choice(account.id(), account.name());
    }
}
