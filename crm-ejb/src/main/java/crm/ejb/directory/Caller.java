package crm.ejb.directory;

import java.util.Set;

/**
 * Who a session belongs to at this moment.
 *
 * @param userName name of the container's principal
 * @param permissions the container's roles
 */
public record Caller(String userName, Set<String> permissions) {
    public Caller {
        permissions = Set.copyOf(permissions);
    }
}
