package crm.ejb.directory;

import java.util.Set;

/**
 * Change a permission set.
 *
 * @param version the version the caller has read
 * @param description or null
 * @param permissions all it holds from now on
 */
public record ChangePermissionSet(int id, int version, String name, String description, Set<String> permissions) {
    public ChangePermissionSet {
        permissions = Set.copyOf(permissions);
    }
}
