package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.account.AccountKind;
import crm.domain.conversion.Match;
import java.io.Serializable;

/** An account that matches a lead's company; to be chosen it needs {@code level} EDIT. The city may be null. */
public record AccountMatch(
        long id, AccountKind kind, String name, String city, String ownerName, Match match, AccessLevel level)
        implements Serializable {
    public boolean isChoosable() {
        return level.atLeast(AccessLevel.EDIT);
    }
}
