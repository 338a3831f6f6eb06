package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.directory.PasswordHash;
import crm.domain.directory.PasswordRule;
import crm.domain.directory.User;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Paging;
import crm.domain.shared.Reason;
import crm.domain.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The door to users for administrators. What is changed here holds for the user's next request. */
@Stateless
public class UserService {
    private Users users;
    private Roles roles;
    private PermissionSets sets;
    private OrganisationChanges changes;
    private OwnAccounts own;

    protected UserService() {}

    @Inject
    public UserService(Users users, Roles roles, PermissionSets sets, OrganisationChanges changes, OwnAccounts own) {
        this.users = users;
        this.roles = roles;
        this.sets = sets;
        this.changes = changes;
        this.own = own;
    }

    /** One slice of the users, by last name; for a delegated administrator those below him. */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public Slice<UserRow> list(UserFilter filter, Paging paging) {
        return users.page(filter, changes.below(Permission.USER_ADMIN), paging);
    }

    /**
     * A user for his page.
     *
     * @throws crm.domain.shared.NotFoundException if there is none, or the caller is confined to a part without him
     */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public UserDetail view(int id) {
        changes.requireVisible(id, Permission.USER_ADMIN);
        User user = users.require(id);
        return new UserDetail(
                id,
                user.version(),
                user.profile(),
                user.isActive(),
                user.roleId(),
                user.roleId() == null ? null : roles.require(user.roleId()).name(),
                user.permissionSetIds(),
                sets.names(user.permissionSetIds()),
                user.passwordHash() != null,
                user.createdAt(),
                user.lastSignInAt(),
                own.get().id() == id);
    }

    /**
     * Creates an active user.
     *
     * @return his id
     * @throws InvalidException naming every wrong field
     * @throws DeniedException if he would get a permission the caller lacks
     */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public int create(CreateUser command) {
        PasswordHash hash = command.password() == null
                ? null
                : hash("password", command.password(), command.profile().userName());
        OrganisationChange change = changes.begin(Permission.USER_ADMIN);
        roles.requireKnown("roleId", command.roleId());
        change.requireRole(command.roleId());
        requireHeld(change, command.permissionSetIds());
        User user = users.add(command.profile(), changes.now());
        user.placeIn(command.roleId());
        user.grant(command.permissionSetIds());
        if (hash != null) {
            user.changePassword(hash.encoded(), changes.now());
        }
        announce(change, "user.created", user, Map.of("role", roleName(user), "sets", setNames(user)));
        changes.settle(change);
        return user.id();
    }

    /**
     * Changes what is said about a user, his place and his permission sets, all or nothing.
     *
     * @throws DeniedException if it gives a permission the caller lacks, places the caller himself or somebody below him
     *     without right, or leaves no administrator
     */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public void edit(EditUser command) {
        OrganisationChange change = changes.begin(Permission.USER_ADMIN);
        User user = forChange(change, command.id(), command.version());
        String before = user.displayName();
        user.change(command.profile());
        if (!before.equals(user.displayName())) {
            announce(change, "user.renamed", user, Map.of("from", before, "to", user.displayName()));
        }
        place(change, user, command.roleId());
        grant(change, user, command.permissionSetIds());
        changes.settle(change);
    }

    /** Puts a user into a role; null takes his place away. */
    @RolesAllowed({Permission.USER_ADMIN, Permission.ROLE_ADMIN, Permission.DELEGATED_ADMIN})
    public void placeIn(int id, int version, Integer roleId) {
        OrganisationChange change = changes.begin(Permission.USER_ADMIN, Permission.ROLE_ADMIN);
        place(change, forChange(change, id, version), roleId);
        changes.settle(change);
    }

    /** Ends every function and view of a user; what he owns stays his. */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public void deactivate(int id, int version) {
        OrganisationChange change = changes.begin(Permission.USER_ADMIN);
        User user = forChange(change, id, version);
        if (id == change.by().id()) {
            throw new DeniedException(Reason.of("directory.refused.self"));
        }
        user.deactivate(changes.now());
        changes.requireAdministratorLeft();
        announce(change, "user.deactivated", user, Map.of());
    }

    /** Lets a deactivated user in again, with what he had. */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public void activate(int id, int version) {
        OrganisationChange change = changes.begin(Permission.USER_ADMIN);
        User user = forChange(change, id, version);
        change.requireNoMorePowerful(id);
        user.activate();
        announce(change, "user.activated", user, Map.of());
        changes.settle(change);
    }

    /**
     * Sets a user's first or a new password and ends his sessions.
     *
     * @throws DeniedException if the user may do what the caller may not
     */
    @RolesAllowed({Permission.USER_ADMIN, Permission.DELEGATED_ADMIN})
    public void setPassword(int id, String password) {
        PasswordHash hash =
                hash("password", password, users.require(id).profile().userName());
        OrganisationChange change = changes.begin(Permission.USER_ADMIN);
        change.requireUser(id);
        change.requireNoMorePowerful(id);
        User user = users.require(id);
        user.changePassword(hash.encoded(), changes.now());
        announce(change, "user.password.set", user, Map.of());
    }

    /** Hashing takes its time, so it comes before the organisation is held. */
    private static PasswordHash hash(String field, String password, String userName) {
        InvalidException.throwIfAny(PasswordRule.problems(field, password, userName));
        return PasswordHash.of(password);
    }

    private void place(OrganisationChange change, User user, Integer roleId) {
        String before = roleName(user);
        if (java.util.Objects.equals(user.roleId(), roleId)) {
            return;
        }
        change.requireRole(roleId);
        change.requirePlacing(user.id(), roleId);
        roles.requireKnown("roleId", roleId);
        user.placeIn(roleId);
        announce(change, "user.placed", user, Map.of("from", before, "to", roleName(user)));
    }

    private void grant(OrganisationChange change, User user, Set<Integer> ids) {
        Set<Integer> added = new TreeSet<>(ids);
        added.removeAll(user.permissionSetIds());
        if (added.isEmpty() && user.permissionSetIds().equals(ids)) {
            return;
        }
        requireHeld(change, added);
        String before = setNames(user);
        user.grant(ids);
        changes.requireAdministratorLeft();
        announce(change, "user.granted", user, Map.of("from", before, "to", setNames(user)));
    }

    private void requireHeld(OrganisationChange change, Set<Integer> setIds) {
        change.requireHeld(sets.together(setIds));
        sets.fieldsTogether(setIds).forEach((type, given) -> change.requireFieldHeld(type, FieldRights.NONE, given));
    }

    private User forChange(OrganisationChange change, int id, int version) {
        change.requireUser(id);
        User user = users.require(id);
        user.requireVersion(version);
        return user;
    }

    private String roleName(User user) {
        return user.roleId() == null ? "" : roles.require(user.roleId()).name();
    }

    private String setNames(User user) {
        return String.join(", ", sets.names(user.permissionSetIds()));
    }

    private void announce(OrganisationChange change, String kind, User user, Map<String, String> detail) {
        Map<String, String> all = new HashMap<>(detail);
        all.put("user", user.profile().userName());
        changes.announce(change, kind, all);
    }
}
