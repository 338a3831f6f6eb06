package crm.ejb.routing;

import crm.domain.access.Permission;
import crm.domain.routing.AbsenceProfile;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.directory.Colleague;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to what assignment rules take into account beside themselves: who is away, and who takes the rest. */
@Stateless
public class AbsenceService {
    private Absences absences;
    private Assignments assignments;
    private RecordAccess access;
    private OrganisationChanges changes;

    protected AbsenceService() {}

    @Inject
    public AbsenceService(
            Absences absences, Assignments assignments, RecordAccess access, OrganisationChanges changes) {
        this.absences = absences;
        this.assignments = assignments;
        this.access = access;
        this.changes = changes;
    }

    /** Who is or will be away. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public List<AbsenceRow> coming() {
        return absences.coming();
    }

    /**
     * Somebody is away: on these days rules give him no leads.
     *
     * @throws InvalidException if there is no such user
     */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void add(AbsenceProfile absence) {
        OrganisationChange change = changes.begin();
        if (change.before().member(absence.userId()).isEmpty()) {
            throw new InvalidException(Problem.of("userId", "problem.choice"));
        }
        absences.add(absence);
        announce(change, "routing.absent", absence.userId(), absence.firstDay());
    }

    /** Somebody is not away after all. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void remove(int userId, LocalDate firstDay) {
        OrganisationChange change = changes.begin();
        absences.remove(userId, firstDay);
        announce(change, "routing.back", userId, firstDay);
    }

    /** Who is given leads that no rule has placed; empty if they stay with whoever captures them. */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public Optional<Colleague> defaultOwner() {
        return Optional.ofNullable(assignments.defaultOwner())
                .map(id -> new Colleague(id, assignments.takers().name(id)));
    }

    /**
     * Says who is given leads that no rule has placed.
     *
     * @param ownerId a queue, or a user who may own leads; null for nobody
     * @throws InvalidException naming the owner field
     */
    @RolesAllowed(Permission.ROUTING_ADMIN)
    public void setDefaultOwner(Integer ownerId) {
        OrganisationChange change = changes.begin();
        if (ownerId != null) {
            access.requireOwner(ownerId, RecordType.LEAD);
        }
        assignments.setDefaultOwner(ownerId);
        String name = ownerId == null ? "" : assignments.takers().name(ownerId);
        changes.announce(change, "routing.default", Map.of("owner", name));
    }

    private void announce(OrganisationChange change, String kind, int userId, LocalDate firstDay) {
        String user =
                change.before().member(userId).map(member -> member.userName()).orElse("");
        changes.announce(change, kind, Map.of("user", user, "from", firstDay.toString()));
    }
}
