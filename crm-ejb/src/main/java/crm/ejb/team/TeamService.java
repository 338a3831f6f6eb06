package crm.ejb.team;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door to the teams of accounts and opportunities. Whoever has FULL puts a team together. A member with EDIT brings in
 * people whose access that does not raise, and sends away those whom he brought in. Everybody may leave.
 */
@Stateless
public class TeamService {
    private Teams teams;
    private Giving giving;
    private RecordAccess access;
    private CurrentViewer caller;
    private Announcements news;

    protected TeamService() {}

    @Inject
    public TeamService(Teams teams, Giving giving, RecordAccess access, CurrentViewer caller, Announcements news) {
        this.teams = teams;
        this.giving = giving;
        this.access = access;
        this.caller = caller;
        this.news = news;
    }

    /**
     * The team of a record.
     *
     * @throws NotFoundException if the caller may not read the record
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public Team of(RecordRef record) {
        Viewer viewer = caller.get();
        AccessLevel level = access.level(viewer, record);
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(record);
        }
        List<Membership> members = teams.of(record);
        List<TeamRow> rows = members.stream()
                .map(member ->
                        member.seen(maySendAway(viewer, level, member, members), member.userId() == viewer.userId()))
                .toList();
        return new Team(record, rows, level == AccessLevel.FULL || bringsIn(viewer, level, members));
    }

    /**
     * Brings somebody into the team.
     *
     * @throws NotFoundException if the caller may not read the record
     * @throws DeniedException if he has neither FULL nor is a member with EDIT
     * @throws InvalidException if the user is a member already or cannot be one, or the place gives more than the caller has
     *     or, unless he has FULL, raises anybody
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public void add(int userId, TeamPlace place) {
        Viewer viewer = caller.get();
        AccessLevel level = begin(viewer, place.record());
        if (level != AccessLevel.FULL && !bringsIn(viewer, level, teams.of(place.record()))) {
            throw denied(level);
        }
        give(viewer, level, userId, place, null);
        if (!teams.join(userId, place, caller.stamp())) {
            throw new InvalidException(Problem.of("userId", "team.already"));
        }
        announce(viewer, "team.joined", userId, place);
    }

    /**
     * Changes what a member is for, or what he has.
     *
     * @throws ConflictException if he left meanwhile; else as {@link #add}
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public void change(int userId, TeamPlace place) {
        Viewer viewer = caller.get();
        AccessLevel level = begin(viewer, place.record());
        Membership member = requireMine(viewer, level, place.record(), userId);
        give(viewer, level, userId, place, member.place());
        teams.change(userId, place);
        announce(viewer, "team.changed", userId, place);
    }

    /**
     * Sends a member away, or lets the caller himself leave.
     *
     * @throws ConflictException if he left before
     * @throws DeniedException if he is another than the caller, who has neither FULL nor, as a member with EDIT, brought him in
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public void remove(RecordRef record, int userId) {
        Viewer viewer = caller.get();
        boolean leaving = userId == viewer.userId();
        access.requireAlone(viewer, record, AccessLevel.READ);
        Membership member = leaving
                ? find(record, userId, teams.of(record))
                : requireMine(viewer, begin(viewer, record), record, userId);
        teams.leave(record, userId);
        announce(viewer, "team.left", userId, member.place());
    }

    private AccessLevel begin(Viewer viewer, RecordRef record) {
        access.requireAlone(viewer, record, AccessLevel.EDIT);
        access.requireFunction(viewer, Permission.edit(record.type()));
        return access.level(viewer, record);
    }

    private void give(Viewer viewer, AccessLevel level, int userId, TeamPlace place, TeamPlace before) {
        place.check();
        giving.requireAble(userId, place.record().type());
        giving.requireHad(viewer.userId(), place, before);
        if (level != AccessLevel.FULL) {
            giving.requireNoRise(userId, place);
        }
    }

    private Membership requireMine(Viewer viewer, AccessLevel level, RecordRef record, int userId) {
        List<Membership> members = teams.of(record);
        Membership member = find(record, userId, members);
        if (!maySendAway(viewer, level, member, members)) {
            throw denied(level);
        }
        return member;
    }

    private static Membership find(RecordRef record, int userId, List<Membership> members) {
        return member(userId, members).orElseThrow(() -> new ConflictException(record));
    }

    private static boolean maySendAway(Viewer viewer, AccessLevel level, Membership member, List<Membership> members) {
        boolean ownGuest = member.addedBy() == viewer.userId() && member.userId() != viewer.userId();
        return level == AccessLevel.FULL || (ownGuest && bringsIn(viewer, level, members));
    }

    private static boolean bringsIn(Viewer viewer, AccessLevel level, List<Membership> members) {
        return level.atLeast(AccessLevel.EDIT)
                && member(viewer.userId(), members)
                        .filter(own -> own.place().level() == AccessLevel.EDIT)
                        .isPresent();
    }

    private static Optional<Membership> member(int userId, List<Membership> members) {
        return members.stream().filter(member -> member.userId() == userId).findFirst();
    }

    private static DeniedException denied(AccessLevel level) {
        return new DeniedException(Reason.of("access.denied", AccessLevel.FULL, level));
    }

    private void announce(Viewer viewer, String kind, int userId, TeamPlace place) {
        Map<String, String> detail = Map.of(
                "user", String.valueOf(userId),
                "level", place.level().name(),
                "contacts", place.contacts().name(),
                "opportunities", place.opportunities().name());
        news.happened(viewer, kind, place.record(), detail);
    }
}
