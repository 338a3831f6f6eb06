package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.conversion.Match;
import java.io.Serializable;

/** A contact of the chosen account; to be chosen it needs {@code level} EDIT. */
public record ContactMatch(long id, String name, String title, String email, Match match, AccessLevel level)
        implements Serializable {
    ContactMatch at(AccessLevel reached) {
        return new ContactMatch(id, name, title, email, match, reached);
    }

    public boolean isChoosable() {
        return level.atLeast(AccessLevel.EDIT);
    }
}
