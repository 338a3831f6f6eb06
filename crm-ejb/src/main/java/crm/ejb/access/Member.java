package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import java.time.Instant;
import java.util.Set;

/**
 * A user as the access model needs him.
 *
 * @param roleId his place in the hierarchy, or null
 * @param permissions union of his permission sets
 * @param sessionsValidFrom sessions begun before are over
 */
public record Member(
        int id,
        String userName,
        String displayName,
        Integer roleId,
        boolean active,
        Instant sessionsValidFrom,
        Set<String> permissions) {
    /** A stand-in for a user the organisation does not know: he may nothing. */
    static Member nobody(int id) {
        return new Member(id, "", "", null, false, Instant.MAX, Set.of());
    }

    public boolean may(String permission) {
        return active && permissions.contains(permission);
    }

    /** C0: what the member's functions allow on the type at most. */
    public AccessLevel cap(RecordType type) {
        if (!may(Permission.read(type))) {
            return AccessLevel.NONE;
        }
        return may(Permission.edit(type)) ? AccessLevel.FULL : AccessLevel.READ;
    }
}
