package crm.ejb.directory;

import crm.domain.directory.UserProfile;
import java.util.Set;

/**
 * Create a user.
 *
 * @param roleId his place, or null for none
 * @param password his first password, or null if he cannot sign in yet
 */
public record CreateUser(UserProfile profile, Integer roleId, Set<Integer> permissionSetIds, String password) {
    public CreateUser {
        permissionSetIds = Set.copyOf(permissionSetIds);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "CreateUser " + profile.userName();
    }
}
