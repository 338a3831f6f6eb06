package crm.ejb.directory;

import java.io.Serializable;
import java.time.Instant;

/**
 * A user in a list.
 *
 * @param roleName null for a user without a role
 * @param permissionSets names, separated by commas; empty if there are none
 * @param lastSignInAt null if the user never signed in
 */
public record UserRow(
        int id,
        String userName,
        String name,
        String email,
        String roleName,
        String permissionSets,
        boolean active,
        Instant lastSignInAt)
        implements Serializable {}
