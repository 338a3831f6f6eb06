package crm.ejb.directory;

import crm.domain.directory.UserProfile;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A user on his page.
 *
 * @param roleId null for a user without a role, as is {@code roleName}
 * @param permissionSetNames in alphabetical order
 * @param hasPassword whether he can sign in with a password
 * @param lastSignInAt null if he never signed in
 * @param self whether the caller is this user
 */
public record UserDetail(
        int id,
        int version,
        UserProfile profile,
        boolean active,
        Integer roleId,
        String roleName,
        Set<Integer> permissionSetIds,
        List<String> permissionSetNames,
        boolean hasPassword,
        Instant createdAt,
        Instant lastSignInAt,
        boolean self)
        implements Serializable {
    public String name() {
        return profile.displayName();
    }
}
