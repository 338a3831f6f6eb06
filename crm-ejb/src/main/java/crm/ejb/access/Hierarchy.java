package crm.ejb.access;

import crm.domain.directory.RoleTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Users in their roles, in preorder, so that everybody below a role is one interval. Users are bits of their owner ids. */
final class Hierarchy {
    private final RoleTree tree;
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> roles = new HashMap<>();
    private final List<Member> placed = new ArrayList<>();
    private final int[] positions;

    Hierarchy(Collection<RolePlace> places, Collection<Member> people) {
        places.forEach(role -> parents.put(role.id(), role.parentId()));
        this.tree = new RoleTree(parents);
        people.stream()
                .filter(member -> member.roleId() != null)
                .sorted(Comparator.comparingInt(member -> tree.position(member.roleId())))
                .forEach(this::place);
        this.positions = placed.stream()
                .mapToInt(member -> tree.position(member.roleId()))
                .toArray();
    }

    private void place(Member member) {
        placed.add(member);
        roles.put(member.id(), member.roleId());
    }

    RoleTree tree() {
        return tree;
    }

    /** The users in the role, active or not. */
    BitSet in(int role) {
        return between(tree.position(role), tree.position(role));
    }

    /** The users in roles strictly below the role; none for no role. */
    BitSet below(Integer role) {
        return role == null ? new BitSet() : between(tree.position(role) + 1, tree.lastBelow(role));
    }

    /** The users in roles strictly above the role, active or not; none for no role. */
    BitSet above(Integer role) {
        BitSet above = new BitSet();
        for (Integer upper = parents.get(role); upper != null; upper = parents.get(upper)) {
            above.or(in(upper));
        }
        return above;
    }

    /** The roles in which any of the users is. */
    Set<Integer> rolesOf(BitSet users) {
        return users.stream().mapToObj(roles::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private BitSet between(int from, int to) {
        BitSet users = new BitSet();
        for (int i = firstAt(from); i < positions.length && positions[i] <= to; i++) {
            users.set(placed.get(i).id());
        }
        return users;
    }

    private int firstAt(int position) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
