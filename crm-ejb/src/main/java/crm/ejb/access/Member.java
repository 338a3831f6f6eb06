package crm.ejb.access;

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
    public boolean may(String permission) {
        return active && permissions.contains(permission);
    }
}
