package crm.ejb.directory;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.domain.shared.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** Every role, each before those below it, with its users counted; for a delegated administrator his own part. */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public List<RoleRow> tree() {
        return changes.subtree(Permission.ROLE_ADMIN, Permission.USER_ADMIN)
                .map(part -> roles.tree().stream()
                        .filter(row -> part.contains(row.id()))
                        .toList())
                .orElseGet(roles::tree);
    }

    /**
     * Creates a role.
     *
     * @param parentId the role directly above, or null for the top
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is missing, too long or taken
     */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.DELEGATED_ADMIN})
    public int create(String name, Integer parentId) {
        OrganisationChange change = changes.begin(Permission.ROLE_ADMIN);
        roles.requireKnown("parentId", parentId);
        change.requireParent(parentId);
        Role role = new Role(name, parentId);
        roles.requireFree(role.name(), null);
        roles.add(role);
        changes.announce(change, "role.created", Map.of("role", role.name(), "above", nameOf(parentId)));
        changes.settle(change);
        return role.id();
    }

    /**
     * A role for its page.
     *
     * @throws NotFoundException if there is none, or the caller is confined to a part without it
     */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public RoleRow view(int id) {
        Optional<Set<Integer>> part = changes.below(Permission.ROLE_ADMIN, Permission.USER_ADMIN);
        return roles.tree().stream()
                .filter(row ->
                        row.id() == id && part.map(ids -> ids.contains(id)).orElse(true))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("role/" + id));
    }

    /**
     * Changes name, place and settings of a role, all or nothing. If it moves, all below it moves along; that holds for
     * the next request of everybody.
     *
     * @throws crm.domain.shared.InvalidException if the name is taken, or the new parent is the role itself or below it
     * @throws DeniedException if it is the caller's own role that moves, or the caller would see more than before
     */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.DELEGATED_ADMIN})
    public void edit(EditRole command) {
        OrganisationChange change = changes.begin(Permission.ROLE_ADMIN);
        change.requireRole(command.id());
        Role role = roles.require(command.id());
        role.requireVersion(command.version());
        move(change, role, command.parentId());
        open(change, role, command.contactAccess(), command.opportunityAccess());
        rename(change, role, Text.line(command.name()));
        changes.settle(change);
    }

    /** Deletes a role in which nobody is, active or not, and below which there is none. */
    @RolesAllowed({Permission.ROLE_ADMIN, Permission.DELEGATED_ADMIN})
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin(Permission.ROLE_ADMIN);
        change.requireRole(id);
        Role role = roles.require(id);
        role.requireVersion(version);
        boolean needed = roles.tree().stream().anyMatch(row -> row.id() == id && !row.removable());
        if (needed) {
            throw new DeniedException(Reason.of("directory.refused.roleInUse", role.name()));
        }
        roles.remove(role);
        changes.announce(change, "role.deleted", Map.of("role", role.name()));
    }

    private void rename(OrganisationChange change, Role role, String name) {
        String before = role.name();
        roles.requireFree(name, role.id());
        role.rename(name);
        if (!before.equals(role.name())) {
            changes.announce(change, "role.renamed", Map.of("from", before, "to", role.name()));
        }
    }

    private void move(OrganisationChange change, Role role, Integer parentId) {
        if (Objects.equals(role.parentId(), parentId)) {
            return;
        }
        roles.requireKnown("parentId", parentId);
        change.requireParent(parentId);
        change.requireMoving(role.id(), parentId);
        String before = nameOf(role.parentId());
        role.moveUnder(parentId, change.before().tree());
        changes.announce(change, "role.moved", Map.of("role", role.name(), "from", before, "to", nameOf(parentId)));
    }

    private void open(OrganisationChange change, Role role, AccessLevel contacts, AccessLevel opportunities) {
        if (role.contactAccess() != contacts || role.opportunityAccess() != opportunities) {
            if (!role.contactAccess().atLeast(contacts)
                    || !role.opportunityAccess().atLeast(opportunities)) {
                change.requireOpening(role.id());
            }
            role.openChildren(contacts, opportunities);
            changes.announce(
                    change,
                    "role.childrenOpened",
                    Map.of("role", role.name(), "contacts", contacts.name(), "opportunities", opportunities.name()));
        }
    }

    private String nameOf(Integer id) {
        return id == null ? "" : roles.require(id).name();
    }
}
