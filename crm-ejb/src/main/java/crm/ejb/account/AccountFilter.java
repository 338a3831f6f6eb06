package crm.ejb.account;

import crm.domain.account.AccountKind;
import crm.domain.account.AccountType;
import java.io.Serializable;

/**
 * Which accounts are wanted; null and false mean "any".
 *
 * @param text words that name, website or e-mail address contain
 * @param mine only those the viewer owns
 */
public record AccountFilter(String text, AccountKind kind, AccountType type, Integer ownerId, boolean mine)
        implements Serializable {
    public static final AccountFilter ALL = new AccountFilter(null, null, null, null, false);

    /** All accounts with these words. */
    public static AccountFilter containing(String text) {
        return new AccountFilter(text, null, null, null, false);
    }
}
