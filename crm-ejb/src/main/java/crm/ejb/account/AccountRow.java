package crm.ejb.account;

import crm.domain.access.AccessLevel;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountType;
import java.io.Serializable;
import java.time.Instant;

/** An account in a list. {@code level} is the viewer's on it; type and texts other than the name may be null. */
public record AccountRow(
        long id,
        int version,
        AccountKind kind,
        String name,
        AccountType type,
        String industry,
        String phone,
        String city,
        int ownerId,
        String ownerName,
        Instant createdAt,
        AccessLevel level)
        implements Serializable {}
