package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.conversion.ConvertLead.ExistingAccount;
import crm.domain.conversion.ConvertLead.NewAccount;
import crm.domain.conversion.Matching;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.account.Accounts;
import crm.ejb.conversion.Undertaking.Made;
import crm.ejb.shared.Announcements;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The account of a conversion: an existing one whose empty fields are filled, or a new one. */
@Dependent
public class AccountStep {
    private final Accounts accounts;
    private final Matches matches;
    private final Conversions conversions;
    private final RecordAccess access;
    private final Announcements news;

    @Inject
    public AccountStep(
            Accounts accounts, Matches matches, Conversions conversions, RecordAccess access, Announcements news) {
        this.accounts = accounts;
        this.matches = matches;
        this.conversions = conversions;
        this.access = access;
        this.news = news;
    }

    /** What would become of the lead's values in the account; gives its kind. */
    AccountKind preview(Undertaking conversion) {
        if (conversion.command().account() instanceof ExistingAccount existing) {
            Account account = accounts.require(conversion.viewer(), existing.id(), AccessLevel.READ);
            conversion.fields().account(account.kind(), account.profile());
            return account.kind();
        }
        AccountKind kind = ((NewAccount) conversion.command().account()).kind();
        conversion.fields().account(kind, null);
        return kind;
    }

    Made<Account> take(Undertaking conversion) {
        if (conversion.command().account() instanceof ExistingAccount existing) {
            return new Made<>(fill(conversion, existing.id()), false);
        }
        NewAccount wanted = (NewAccount) conversion.command().account();
        conversions.holdCompany(new Matching(conversion.lead().profile()).nameKey());
        Long meanwhile = matches.unseen(conversion.viewer(), conversion.lead().profile(), wanted.kind(), wanted.seen());
        return meanwhile == null
                ? new Made<>(open(conversion, wanted.kind()), true)
                : new Made<>(fill(conversion, meanwhile), false);
    }

    private Account open(Undertaking conversion, AccountKind kind) {
        access.requireFunction(conversion.viewer(), Permission.ACCOUNT_CREATE);
        access.requireOwner(conversion.ownerId(), RecordType.ACCOUNT);
        Account account =
                new Account(kind, conversion.fields().account(kind, null), conversion.ownerId(), conversion.stamp());
        accounts.add(account);
        return account;
    }

    private Account fill(Undertaking conversion, long accountId) {
        Account account = accounts.require(conversion.viewer(), accountId, AccessLevel.EDIT);
        news.changed(
                account.ref(),
                account.edit(conversion.fields().account(account.kind(), account.profile()), conversion.stamp()),
                conversion.stamp());
        return account;
    }
}
