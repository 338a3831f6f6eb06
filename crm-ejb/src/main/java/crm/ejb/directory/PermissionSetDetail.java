package crm.ejb.directory;

import java.io.Serializable;
import java.util.Set;

/**
 * A permission set on its page.
 *
 * @param description or null
 * @param permissions constants of {@link crm.domain.access.Permission}
 * @param grantable the permissions the caller has himself and may therefore add
 * @param users how many users have it, active or not
 */
public record PermissionSetDetail(
        int id, int version, String name, String description, Set<String> permissions, Set<String> grantable, int users)
        implements Serializable {}
