package crm.ejb.share;

import crm.domain.access.AccessLevel;
import crm.domain.directory.GranteeKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * One share of a record.
 *
 * @param name of the user, role, public group or queue it is shared with
 * @param expiresAt from when on it gives nothing, or null for no end
 * @param expired whether that has come
 * @param sharedBy name of the user who made or last changed it
 */
public record ShareRow(
        int granteeId,
        GranteeKind kind,
        String name,
        AccessLevel level,
        String reason,
        Instant expiresAt,
        boolean expired,
        String sharedBy,
        Instant sharedAt)
        implements Serializable {}
