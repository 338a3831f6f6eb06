package crm.ejb.directory;

import crm.domain.access.AccessLevel;
import java.io.Serializable;

/**
 * A role in the tree.
 *
 * @param parentId the role directly above, or null at the top
 * @param depth 0 at the top
 * @param children roles directly below
 * @param users active users in this role
 * @param usersBelow active users in all roles below
 * @param removable whether nobody, active or not, and no role depends on it
 * @param contactAccess what the owner of an account has on its contacts of other owners
 * @param opportunityAccess likewise on its opportunities
 */
public record RoleRow(
        int id,
        int version,
        Integer parentId,
        String name,
        int depth,
        int children,
        int users,
        int usersBelow,
        boolean removable,
        AccessLevel contactAccess,
        AccessLevel opportunityAccess)
        implements Serializable {}
