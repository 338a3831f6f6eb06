package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.ejb.account.AccountName;
import java.io.Serializable;
import java.time.Instant;

/**
 * A contact in a list. {@code level} is the viewer's on it; texts other than the name may be null.
 *
 * @param account its account, or null if the viewer may not read that
 */
public record ContactRow(
        long id,
        int version,
        String name,
        String title,
        String email,
        String phone,
        AccountName account,
        int ownerId,
        String ownerName,
        Instant createdAt,
        AccessLevel level)
        implements Serializable {}
