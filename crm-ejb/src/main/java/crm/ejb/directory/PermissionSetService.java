package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.PermissionSet;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordType;
import crm.domain.shared.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The door to permission sets. What is changed here holds for the next request of everybody who has the set. */
@Stateless
public class PermissionSetService {
    private PermissionSets sets;
    private OrganisationChanges changes;
    private OwnAccounts own;

    protected PermissionSetService() {}

    @Inject
    public PermissionSetService(PermissionSets sets, OrganisationChanges changes, OwnAccounts own) {
        this.sets = sets;
        this.changes = changes;
        this.own = own;
    }

    /** Every permission set, by name. */
    @RolesAllowed({Permission.PERMISSION_ADMIN, Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public List<PermissionSetRow> list() {
        return sets.all();
    }

    /** A permission set for its page. */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public PermissionSetDetail view(int id) {
        PermissionSet set = sets.require(id);
        return new PermissionSetDetail(
                id, set.version(), set.name(), set.description(), set.permissions(), own.permissions(), sets.users(id));
    }

    /** The permissions the caller has himself and may therefore put into a set. */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public Set<String> grantable() {
        return own.permissions();
    }

    /**
     * Creates a permission set.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is missing or taken
     * @throws DeniedException if it holds a permission the caller lacks
     */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public int create(String name, String description, Set<String> permissions) {
        OrganisationChange change = changes.begin();
        PermissionSet set = new PermissionSet(name, description, permissions);
        sets.requireFree(set.name(), null);
        change.requireHeld(permissions);
        sets.add(set);
        Map<RecordType, FieldRights> given = sets.fields(set.id(), permissions);
        given.forEach((type, rights) -> change.requireFieldHeld(type, FieldRights.NONE, rights));
        changes.announce(
                change, "permissionSet.created", Map.of("set", set.name(), "permissions", joined(permissions)));
        return set.id();
    }

    /**
     * Changes a permission set.
     *
     * @throws DeniedException if it adds a permission the caller lacks, or leaves no administrator
     */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public void change(ChangePermissionSet command) {
        OrganisationChange change = changes.begin();
        PermissionSet set = sets.require(command.id());
        set.requireVersion(command.version());
        sets.requireFree(Text.line(command.name()), command.id());
        Set<String> added = without(command.permissions(), set.permissions());
        Set<String> removed = without(set.permissions(), command.permissions());
        change.requireHeld(added);
        requireFieldsHeld(change, set, command.permissions());
        set.change(command.name(), command.description(), command.permissions());
        changes.requireAdministratorLeft();
        changes.requireNothingOpened(change);
        changes.announce(
                change,
                "permissionSet.changed",
                Map.of("set", set.name(), "added", joined(added), "removed", joined(removed)));
    }

    /** Deletes a permission set that nobody has, active or not. */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        PermissionSet set = sets.require(id);
        set.requireVersion(version);
        int users = sets.users(id);
        if (users > 0) {
            throw new DeniedException(Reason.of("directory.refused.setInUse", set.name(), users));
        }
        sets.remove(set);
        changes.requireNothingOpened(change);
        changes.announce(change, "permissionSet.deleted", Map.of("set", set.name()));
    }

    /** Giving READ on a type gives its fields as well, as far as the set does not keep them back. */
    private void requireFieldsHeld(OrganisationChange change, PermissionSet set, Set<String> permissions) {
        Map<RecordType, FieldRights> earlier = sets.fields(set.id(), set.permissions());
        sets.fields(set.id(), permissions)
                .forEach((type, given) -> change.requireFieldHeld(type, earlier.get(type), given));
    }

    private static Set<String> without(Set<String> all, Set<String> left) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(left);
        return rest;
    }

    private static String joined(Set<String> permissions) {
        return String.join(", ", new TreeSet<>(permissions));
    }
}
