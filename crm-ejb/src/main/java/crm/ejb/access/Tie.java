package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import java.time.Instant;

/**
 * One fact that ties a record to somebody: a live share, a place in a team, a matching rule, or the same of a child.
 *
 * @param child the type of the account's live children through which it ties, or null if the record itself does
 * @param scope number of a user, a grantee or a rule, as the kind says
 * @param level what it gives on the record, or null if its kind or its rule says
 * @param note reason of a share or role in a team, or null
 * @param until when a share ends, or null
 */
public record Tie(Kind kind, RecordType child, int scope, AccessLevel level, String note, Instant until) {
    /** What the scope of a tie is the number of. */
    public enum Kind {
        /** A grantee the record is shared with. */
        SHARE,
        /** A rule over values the record matches. */
        MATCH,
        /** A user in a team. */
        TEAM,
        /** An owner of children. */
        OWNER
    }
}
