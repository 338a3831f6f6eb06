package crm.ejb.sharing;

import crm.domain.access.Permission;
import crm.domain.directory.CircleProfile;
import crm.domain.directory.GranteeKind;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeRow;
import crm.ejb.directory.GranteeUses;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The door to public groups. Changing one touches no record: who sees what follows from its members alone. */
@Stateless
public class GroupService {
    private static final Set<GranteeKind> MEMBERS =
            Set.of(GranteeKind.USER, GranteeKind.ROLE, GranteeKind.ROLE_AND_BELOW, GranteeKind.GROUP);

    private Groups groups;
    private GranteeNames names;
    private GranteeUses uses;
    private OrganisationChanges changes;

    protected GroupService() {}

    @Inject
    public GroupService(Groups groups, GranteeNames names, GranteeUses uses, OrganisationChanges changes) {
        this.groups = groups;
        this.names = names;
        this.uses = uses;
        this.changes = changes;
    }

    /** Every public group, by name. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public List<CircleRow> list() {
        return groups.all();
    }

    /** A public group for its page. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public CircleDetail view(int id) {
        return groups.require(id);
    }

    /**
     * Creates a public group.
     *
     * @param memberIds numbers of the grantees listed in it: users, roles, roles and below, groups
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is taken, or a member is none
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public int create(CircleProfile profile, Set<Integer> memberIds) {
        OrganisationChange change = changes.begin();
        groups.requireFree(profile.name(), 0);
        names.requireKnown("members", memberIds, MEMBERS);
        int id = groups.add(profile);
        groups.list(id, memberIds);
        changes.announce(change, "group.created", Map.of("group", profile.name(), "members", words(memberIds)));
        return id;
    }

    /**
     * Changes a public group; holds for the next request of everybody.
     *
     * @throws crm.domain.shared.InvalidException if the name is taken, a member is none, or the group would contain itself
     * @throws crm.domain.shared.DeniedException if the caller, not being a full administrator, would see more than before
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void edit(EditCircle command) {
        OrganisationChange change = changes.begin();
        CircleDetail before = groups.require(command.id());
        CircleProfile profile = command.profile();
        groups.requireFree(profile.name(), command.id());
        names.requireKnown("members", command.memberIds(), MEMBERS);
        groups.requireNoCycle(command.id(), profile.name(), command.memberIds());
        groups.edit(command.id(), command.version(), profile);
        groups.list(command.id(), command.memberIds());
        changes.requireNoWider(change);
        changes.announce(
                change,
                "group.changed",
                Map.of(
                        "group", before.profile().name(),
                        "name", profile.name(),
                        "confidential", String.valueOf(profile.confidential()),
                        "membersBefore", words(ids(before)),
                        "members", words(command.memberIds())));
    }

    /** Deletes a group that no rule, share, group or queue names. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        CircleDetail group = groups.require(id);
        uses.requireUnused(group.profile().name(), GranteeKind.GROUP, id);
        groups.edit(id, version, group.profile());
        groups.remove(id);
        changes.announce(
                change, "group.deleted", Map.of("group", group.profile().name()));
    }

    private String words(Set<Integer> memberIds) {
        return names.named(memberIds).stream()
                .map(member -> member.kind() + " " + member.name())
                .collect(Collectors.joining(", "));
    }

    private static Set<Integer> ids(CircleDetail circle) {
        return circle.members().stream().map(GranteeRow::id).collect(Collectors.toSet());
    }
}
