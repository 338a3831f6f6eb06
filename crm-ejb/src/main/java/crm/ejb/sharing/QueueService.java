package crm.ejb.sharing;

import crm.domain.access.Permission;
import crm.domain.directory.CircleProfile;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.Reason;
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

/** The door to queues: owners of leads that wait for somebody to claim them (clause C14). */
@Stateless
public class QueueService {
    private static final Set<GranteeKind> MEMBERS =
            Set.of(GranteeKind.USER, GranteeKind.ROLE, GranteeKind.ROLE_AND_BELOW, GranteeKind.GROUP);

    private Queues queues;
    private GranteeNames names;
    private GranteeUses uses;
    private OrganisationChanges changes;

    protected QueueService() {}

    @Inject
    public QueueService(Queues queues, GranteeNames names, GranteeUses uses, OrganisationChanges changes) {
        this.queues = queues;
        this.names = names;
        this.uses = uses;
        this.changes = changes;
    }

    /** Every queue, by name. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public List<CircleRow> list() {
        return queues.all();
    }

    /** A queue for its page. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public CircleDetail view(int id) {
        return queues.require(id);
    }

    /**
     * Creates a queue.
     *
     * @param memberIds numbers of the grantees listed in it: users, roles, roles and below, groups
     * @return its id
     * @throws crm.domain.shared.InvalidException if the name is taken, or a member is none
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public int create(CircleProfile profile, Set<Integer> memberIds) {
        OrganisationChange change = changes.begin();
        queues.requireFree(profile.name(), 0);
        names.requireKnown("members", memberIds, MEMBERS);
        int id = queues.add(profile);
        queues.list(id, memberIds);
        changes.announce(change, "queue.created", Map.of("queue", profile.name(), "members", words(memberIds)));
        return id;
    }

    /**
     * Changes a queue; holds for the next request of everybody.
     *
     * @throws crm.domain.shared.InvalidException if the name is taken, or a member is none
     * @throws crm.domain.shared.DeniedException if the caller, not being a full administrator, would see more than before
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void edit(EditCircle command) {
        OrganisationChange change = changes.begin();
        CircleDetail before = queues.require(command.id());
        CircleProfile profile = command.profile();
        queues.requireFree(profile.name(), command.id());
        names.requireKnown("members", command.memberIds(), MEMBERS);
        queues.edit(command.id(), command.version(), profile);
        queues.list(command.id(), command.memberIds());
        changes.requireNoWider(change);
        changes.announce(
                change,
                "queue.changed",
                Map.of(
                        "queue", before.profile().name(),
                        "name", profile.name(),
                        "confidential", String.valueOf(profile.confidential()),
                        "membersBefore", words(ids(before)),
                        "members", words(command.memberIds())));
    }

    /** Deletes a queue that owns no lead and that no rule or share names. */
    @RolesAllowed(Permission.SHARING_ADMIN)
    public void delete(int id, int version) {
        OrganisationChange change = changes.begin();
        CircleDetail queue = queues.require(id);
        uses.requireUnused(queue.profile().name(), GranteeKind.QUEUE, id);
        int leads = queues.leads(id);
        if (leads > 0) {
            throw new DeniedException(
                    Reason.of("sharing.refused.ownsLeads", queue.profile().name(), leads));
        }
        queues.edit(id, version, queue.profile());
        queues.remove(id);
        changes.announce(
                change, "queue.deleted", Map.of("queue", queue.profile().name()));
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
