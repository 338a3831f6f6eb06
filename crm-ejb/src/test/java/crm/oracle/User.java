package crm.oracle;

import java.util.Set;
import java.util.TreeSet;

/**
 * A person who may own records and look at them.
 *
 * @param role the place in the hierarchy, null if the person has none
 */
public record User(int id, boolean active, Integer role, Set<Permission> permissions) {
    public User {
        permissions = java.util.Collections.unmodifiableSet(new TreeSet<>(permissions));
    }

    public User withActive(boolean now) {
        return new User(id, now, role, permissions);
    }

    /** The same person at another place; null for nowhere. */
    public User withRole(Integer now) {
        return new User(id, active, now, permissions);
    }

    public User with(Permission permission) {
        Set<Permission> more = new TreeSet<>(permissions);
        more.add(permission);
        return new User(id, active, role, more);
    }

    public User without(Permission permission) {
        Set<Permission> fewer = new TreeSet<>(permissions);
        fewer.remove(permission);
        return new User(id, active, role, fewer);
    }
}
