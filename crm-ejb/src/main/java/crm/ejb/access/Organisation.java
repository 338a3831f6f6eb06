package crm.ejb.access;

import crm.domain.access.AccessDefaults;
import crm.domain.access.AccessLevel;
import crm.domain.directory.RoleTree;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation at one epoch: users, roles, permissions and sharing settings. Immutable. Users are kept in preorder of
 * their roles, so that everybody below a role is one interval.
 */
public final class Organisation {
    private final long epoch;
    private final AccessDefaults defaults;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Map<String, Member> byUserName = new HashMap<>();
    private final Map<Integer, RolePlace> roles = new HashMap<>();
    private final RoleTree tree;
    private final List<Member> placed = new ArrayList<>();
    private final int[] positions;

    Organisation(long epoch, AccessDefaults defaults, Collection<RolePlace> places, Collection<Member> people) {
        this.epoch = epoch;
        this.defaults = defaults;
        Map<Integer, Integer> parents = new HashMap<>();
        places.forEach(place -> {
            roles.put(place.id(), place);
            parents.put(place.id(), place.parentId());
        });
        this.tree = new RoleTree(parents);
        people.forEach(member -> {
            members.put(member.id(), member);
            byUserName.put(member.userName(), member);
        });
        people.stream()
                .filter(member -> member.roleId() != null)
                .sorted(Comparator.comparingInt(member -> tree.position(member.roleId())))
                .forEach(placed::add);
        this.positions = placed.stream()
                .mapToInt(member -> tree.position(member.roleId()))
                .toArray();
    }

    public long epoch() {
        return epoch;
    }

    public AccessDefaults defaults() {
        return defaults;
    }

    public RoleTree tree() {
        return tree;
    }

    public Optional<Member> member(int userId) {
        return Optional.ofNullable(members.get(userId));
    }

    public Optional<Member> member(String userName) {
        return Optional.ofNullable(byUserName.get(userName));
    }

    public Collection<Member> members() {
        return List.copyOf(members.values());
    }

    /** The users whose role is strictly below the member's role, as bits of their owner ids; active or not. */
    BitSet below(Member member) {
        BitSet below = new BitSet();
        if (member.roleId() != null) {
            int last = tree.lastBelow(member.roleId());
            for (int i = firstAfter(tree.position(member.roleId()));
                    i < positions.length && positions[i] <= last;
                    i++) {
                below.set(placed.get(i).id());
            }
        }
        return below;
    }

    /** Those of the given users whose role opens the children of their accounts at least that far (clause C10). */
    BitSet openingChildren(BitSet users, RecordType child, AccessLevel level) {
        BitSet opening = new BitSet();
        users.stream().forEach(id -> {
            Integer role = members.containsKey(id) ? members.get(id).roleId() : null;
            if (role != null && roles.get(role).childAccess(child).atLeast(level)) {
                opening.set(id);
            }
        });
        return opening;
    }

    private int firstAfter(int position) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
