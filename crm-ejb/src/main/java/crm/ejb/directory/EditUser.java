package crm.ejb.directory;

import crm.domain.directory.UserProfile;
import java.util.Set;

/**
 * Change what is said about a user, his place and his permission sets; the user name stays as it is.
 *
 * @param version the version the caller has read
 * @param roleId his place, or null for none
 */
public record EditUser(int id, int version, UserProfile profile, Integer roleId, Set<Integer> permissionSetIds) {
    public EditUser {
        permissionSetIds = Set.copyOf(permissionSetIds);
    }
}
