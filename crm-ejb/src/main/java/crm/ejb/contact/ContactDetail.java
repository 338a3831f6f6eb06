package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.domain.contact.ContactProfile;
import crm.domain.shared.FieldRights;
import crm.ejb.account.AccountName;
import java.io.Serializable;
import java.time.Instant;

/**
 * A contact on his page.
 *
 * @param account his account, or null if the viewer may not read that
 * @param reportsTo whom he reports to, or null if nobody or the viewer may not read that contact
 * @param profile what is hidden from the viewer is empty
 * @param level the viewer's level
 * @param fields what the viewer may do with its fields
 */
public record ContactDetail(
        long id,
        int version,
        ContactProfile profile,
        AccountName account,
        ContactName reportsTo,
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
}
