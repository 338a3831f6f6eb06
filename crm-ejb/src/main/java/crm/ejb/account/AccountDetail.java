package crm.ejb.account;

import crm.domain.access.AccessLevel;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.shared.FieldRights;
import java.io.Serializable;
import java.time.Instant;

/**
 * An account on its page.
 *
 * @param parent its parent account, or null if there is none or the viewer may not read it
 * @param profile what is hidden from the viewer is empty
 * @param level the viewer's level
 * @param fields what the viewer may do with its fields
 */
public record AccountDetail(
        long id,
        int version,
        AccountKind kind,
        AccountProfile profile,
        AccountName parent,
        int ownerId,
        String ownerName,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        AccessLevel level,
        FieldRights fields)
        implements Serializable {
    public String name() {
        return profile.name();
    }

    /** Whether contacts may hang on it. */
    public boolean business() {
        return kind == AccountKind.BUSINESS;
    }
}
