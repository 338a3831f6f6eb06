package crm.ejb.access;

import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.RoleTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is a member of what, and whom a grant serves (clause C4). Users are bits of their owner ids, grantees bits of their
 * own numbers.
 */
public final class Grantees {
    private final Hierarchy hierarchy;
    private final Map<Integer, Grantee> byId = new HashMap<>();
    private final Map<Integer, Integer> ofUser = new HashMap<>();
    private final List<Grantee> ofRoles = new ArrayList<>();
    private final List<Grantee> ofQueues = new ArrayList<>();
    private final Map<Integer, Circle> groups = new HashMap<>();
    private final Map<Integer, Circle> queues = new HashMap<>();
    private final Map<Integer, Reach> circles = new HashMap<>();
    private final Map<Integer, BitSet> byPlace = new ConcurrentHashMap<>();

    /** Who belongs to a circle, and those of them whose superiors are served as well. */
    private record Reach(BitSet members, BitSet passingUp) {}

    Grantees(Hierarchy hierarchy, Sharing sharing) {
        this.hierarchy = hierarchy;
        sharing.groups().forEach(group -> groups.put(group.id(), group));
        sharing.queues().forEach(queue -> queues.put(queue.id(), queue));
        for (Grantee grantee : sharing.grantees()) {
            byId.put(grantee.id(), grantee);
            switch (grantee.kind()) {
                case USER -> ofUser.put(grantee.subject(), grantee.id());
                case ROLE, ROLE_AND_BELOW -> ofRoles.add(grantee);
                case QUEUE -> ofQueues.add(grantee);
                default -> {}
            }
        }
        byId.values().stream().filter(Grantees::isCircle).forEach(grantee -> circles.put(grantee.id(), reach(grantee)));
    }

    /** The grantee that stands for the group or queue of that number. */
    public int of(GranteeKind kind, int subject) {
        return byId.values().stream()
                .filter(grantee -> grantee.kind() == kind && grantee.subject() == subject)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The grantee of that number. */
    public Optional<Grantee> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The grantee that stands for that user, role, group or queue. */
    public Optional<Grantee> standingFor(GranteeKind kind, int subject) {
        return byId.values().stream()
                .filter(grantee -> grantee.kind() == kind && grantee.subject() == subject)
                .findFirst();
    }

    /** All grantees there are. */
    public Collection<Grantee> all() {
        return List.copyOf(byId.values());
    }

    /** The public group of that number. */
    public Optional<Circle> group(int id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** The queue that owns as that number. */
    public Optional<Circle> queue(int ownerId) {
        return Optional.ofNullable(queues.get(ownerId));
    }

    /** All public groups. */
    public Collection<Circle> groups() {
        return List.copyOf(groups.values());
    }

    /** All queues. */
    public Collection<Circle> queues() {
        return List.copyOf(queues.values());
    }

    /** The users who are members of the grantee, active or not. */
    public BitSet members(int grantee) {
        return copy(reachOf(byId.get(grantee)).members());
    }

    /** Whose records a rule over owners opens, as bits of owner ids: the members', or those of the queue itself (C5). */
    public BitSet owners(int source) {
        Grantee meant = byId.get(source);
        return meant.kind() == GranteeKind.QUEUE ? single(meant.subject()) : members(source);
    }

    /** Those of the grantees that are queues, as bits of owner ids. */
    BitSet queuesOf(BitSet grantees) {
        BitSet owners = new BitSet();
        ofQueues.stream()
                .filter(grantee -> grantees.get(grantee.id()))
                .forEach(grantee -> owners.set(grantee.subject()));
        return owners;
    }

    /** Every user a grant to the grantee serves: its members, and those above a member unless a circle is confidential. */
    public BitSet served(int grantee) {
        Grantee meant = byId.get(grantee);
        Reach reach = reachOf(meant);
        BitSet served = copy(reach.members());
        if (isRole(meant)) {
            served.or(hierarchy.above(meant.subject()));
            return served;
        }
        served.or(superiorsOf(reach.passingUp()));
        return served;
    }

    /** The numbers of all grantees whose grants serve the user. */
    BitSet serving(Member user, BitSet below) {
        BitSet serving = servingAlike(user, below);
        serve(serving, ofUser.get(user.id()));
        return serving;
    }

    /** The numbers of the grantees whose grants serve everybody in the user's role and circles. */
    BitSet servingAlike(Member user, BitSet below) {
        BitSet serving = copy(servingPlace(user.roleId(), below));
        serving.or(circlesOf(user.id()));
        return serving;
    }

    /** The numbers of the public groups and queues of which the user is a member. */
    BitSet circlesOf(int user) {
        BitSet of = new BitSet();
        circles.forEach((id, reach) -> {
            if (reach.members().get(user)) {
                of.set(id);
            }
        });
        return of;
    }

    /** The numbers of the grantees whose grants serve everybody in the role: what is granted to it, or passed up to it. */
    BitSet servingPlace(Integer role, BitSet below) {
        return role == null ? new BitSet() : byPlace.computeIfAbsent(role, key -> serving(key, below));
    }

    private BitSet serving(Integer role, BitSet below) {
        BitSet serving = new BitSet();
        below.stream().forEach(id -> serve(serving, ofUser.get(id)));
        circles.forEach((id, reach) -> {
            if (reach.passingUp().intersects(below)) {
                serving.set(id);
            }
        });
        ofRoles.stream().filter(grantee -> roleServes(grantee, role)).forEach(grantee -> serving.set(grantee.id()));
        return serving;
    }

    /** The members of each public group and queue, by the number of the grantee. */
    Map<Integer, BitSet> circleMembers() {
        Map<Integer, BitSet> members = new HashMap<>();
        circles.forEach((id, reach) -> members.put(id, reach.members()));
        return members;
    }

    /** The number under which the user is granted something. */
    Optional<Integer> ofUser(int userId) {
        return Optional.ofNullable(ofUser.get(userId));
    }

    /** Also a role in which nobody is serves those above it. */
    private boolean roleServes(Grantee grantee, Integer role) {
        if (role == null) {
            return false;
        }
        RoleTree tree = hierarchy.tree();
        int meant = grantee.subject();
        boolean reached = role == meant || tree.isAbove(role, meant);
        return reached || (grantee.kind() == GranteeKind.ROLE_AND_BELOW && tree.isAbove(meant, role));
    }

    private BitSet superiorsOf(BitSet users) {
        BitSet superiors = new BitSet();
        hierarchy.rolesOf(users).forEach(role -> superiors.or(hierarchy.above(role)));
        return superiors;
    }

    private Reach reachOf(Grantee grantee) {
        return isCircle(grantee) ? circles.get(grantee.id()) : reach(grantee);
    }

    private Reach reach(Grantee grantee) {
        return switch (grantee.kind()) {
            case USER -> open(single(grantee.subject()));
            case ROLE -> open(hierarchy.in(grantee.subject()));
            case ROLE_AND_BELOW -> {
                BitSet users = hierarchy.in(grantee.subject());
                users.or(hierarchy.below(grantee.subject()));
                yield open(users);
            }
            case GROUP -> reach(groups.get(grantee.subject()));
            case QUEUE -> reach(queues.get(grantee.subject()));
        };
    }

    private Reach reach(Circle circle) {
        BitSet members = new BitSet();
        BitSet passingUp = new BitSet();
        for (int listed : circle.members()) {
            Reach inner = reach(byId.get(listed));
            members.or(inner.members());
            if (!circle.confidential()) {
                passingUp.or(inner.passingUp());
            }
        }
        return new Reach(members, passingUp);
    }

    private static void serve(BitSet serving, Integer grantee) {
        if (grantee != null) {
            serving.set(grantee);
        }
    }

    private static Reach open(BitSet users) {
        return new Reach(users, users);
    }

    private static BitSet single(int user) {
        BitSet users = new BitSet();
        users.set(user);
        return users;
    }

    private static BitSet copy(BitSet users) {
        return (BitSet) users.clone();
    }

    private static boolean isCircle(Grantee grantee) {
        return grantee.kind() == GranteeKind.GROUP || grantee.kind() == GranteeKind.QUEUE;
    }

    private static boolean isRole(Grantee grantee) {
        return grantee.kind() == GranteeKind.ROLE || grantee.kind() == GranteeKind.ROLE_AND_BELOW;
    }
}
