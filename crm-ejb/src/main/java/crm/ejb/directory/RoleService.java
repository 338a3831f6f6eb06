package crm.ejb.directory;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.Reason;
import crm.domain.shared.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The door to the role hierarchy. Changing it touches no record: who sees what follows from the tree alone. */
@Stateless
public class RoleService {
    private Roles roles;
    private OrganisationChanges changes;

    protected RoleService() {}

    @Inject
    public RoleService(Roles roles, OrganisationChanges changes) {
        this.roles = roles;
        this.changes = changes;
    }

    /** Every role, each before those below it, with its users counted. */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.USER_ADMIN})
    public List<RoleRow> tree() {
        return roles.tree();
    }

    /**
     * Creates a role.
     *
     * @param parentId the role directly above, or null for the top
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is missing, too long or taken
     */
    @RolesAllowed(Permission.ROLE_ADMIN)
    public int create(String name, Integer parentId) {
        OrganisationChange change = changes.begin();
        roles.requireKnown("parentId", parentId);
        Role role = new Role(name, parentId);
        roles.requireFree(role.name(), null);
        roles.add(role);
        changes.announce(change, "role.created", Map.of("role", role.name(), "above", nameOf(parentId)));
        return role.id();
    }

    /** Gives a role another name. */
    @RolesAllowed(Permission.ROLE_ADMIN)
    public void rename(int id, int version, String name) {
        OrganisationChange change = changes.begin();
        Role role = forChange(id, version);
        String before = role.name();
        roles.requireFree(Text.line(name), id);
        role.rename(name);
        changes.announce(change, "role.renamed", Map.of("from", before, "to", role.name()));
    }

    /**
     * Puts a role, and all below it, under another one; holds for the next request of everybody.
     *
     * @throws crm.domain.shared.InvalidException if the new parent is the role itself or lies below it
     * @throws DeniedException if it is the caller's own role, or would let him see more than before
     */
    @RolesAllowed(Permission.ROLE_ADMIN)
    public void move(MoveRole command) {
        OrganisationChange change = changes.begin();
        Role role = forChange(command.id(), command.version());
        roles.requireKnown("parentId", command.newParentId());
        change.requireMoving(command.id(), command.newParentId());
        String before = nameOf(role.parentId());
        role.moveUnder(command.newParentId(), change.before().tree());
        changes.announce(
                change, "role.moved", Map.of("role", role.name(), "from", before, "to", nameOf(command.newParentId())));
    }

    /** Sets what the owner of an account has on its contacts and opportunities of other owners (clause C10). */
    @RolesAllowed(Permission.ROLE_ADMIN)
    public void openChildren(int id, int version, AccessLevel contacts, AccessLevel opportunities) {
        OrganisationChange change = changes.begin();
        Role role = forChange(id, version);
        role.openChildren(contacts, opportunities);
        changes.announce(
                change,
                "role.childrenOpened",
                Map.of("role", role.name(), "contacts", contacts.name(), "opportunities", opportunities.name()));
    }

    /** Deletes a role in which nobody is, active or not, and below which there is none. */
    @RolesAllowed(Permission.ROLE_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        Role role = forChange(id, version);
        boolean needed = roles.tree().stream().anyMatch(row -> row.id() == id && !row.removable());
        if (needed) {
            throw new DeniedException(Reason.of("directory.refused.roleInUse", role.name()));
        }
        roles.remove(role);
        changes.announce(change, "role.deleted", Map.of("role", role.name()));
    }

    private Role forChange(int id, int version) {
        Role role = roles.require(id);
        role.requireVersion(version);
        return role;
    }

    private String nameOf(Integer id) {
        return id == null ? "" : roles.require(id).name();
    }
}
