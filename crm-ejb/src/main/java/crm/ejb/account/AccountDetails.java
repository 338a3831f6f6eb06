package crm.ejb.account;

import crm.domain.access.AccessLevel;
import crm.domain.account.Account;
import crm.domain.account.AccountProfile;
import crm.domain.shared.FieldRights;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/** Completes an account with the names its page shows, as far as somebody sees its fields. */
record AccountDetails(Account account, AccessLevel level, AccountName parent, FieldRights fields) {
    private record People(String owner, String updater) {}

    AccountDetail seen(Sql sql) {
        People people = sql.first(
                        SqlText.of(
                                "select (select display_name from crm_user where id = ?),"
                                        + " (select display_name from crm_user where id = ?)",
                                account.ownerId(),
                                account.updatedBy()),
                        row -> new People(row.getString(1), row.getString(2)))
                .orElseThrow();
        return new AccountDetail(
                account.id(),
                account.version(),
                account.kind(),
                AccountProfile.FIELDS.seen(account.profile(), fields),
                parent,
                account.ownerId(),
                people.owner(),
                account.createdAt(),
                account.updatedAt(),
                people.updater(),
                level,
                fields);
    }
}
