package crm.domain.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of the hierarchy: which role is directly below which. "Above" is strict and transitive. Roles are numbered
 * in preorder, so that everything below a role is one interval.
 */
public final class RoleTree {
    private final Map<Integer, Integer> first = new HashMap<>();
    private final Map<Integer, Integer> last = new HashMap<>();

    /**
     * @param parents for each role its parent, null for a top role
     * @throws IllegalArgumentException if the parents contain a cycle or an unknown role
     */
    public RoleTree(Map<Integer, Integer> parents) {
        Map<Integer, List<Integer>> children = new HashMap<>();
        parents.forEach((role, parent) ->
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(role));
        number(children);
        if (first.size() != parents.size()) {
            throw new IllegalArgumentException("the roles are not a tree");
        }
    }

    private void number(Map<Integer, List<Integer>> children) {
        int next = 0;
        List<Integer> open = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        open.addAll(children.getOrDefault(null, List.of()));
        while (!open.isEmpty()) {
            Integer role = open.get(open.size() - 1);
            if (!path.isEmpty() && path.get(path.size() - 1).equals(role)) {
                last.put(role, next - 1);
                path.remove(path.size() - 1);
                open.remove(open.size() - 1);
            } else {
                first.put(role, next++);
                path.add(role);
                open.addAll(children.getOrDefault(role, List.of()));
            }
        }
    }

    /** Whether the first role lies above the second; false if either is unknown or they are the same. */
    public boolean isAbove(Integer upper, Integer lower) {
        Integer from = first.get(upper);
        Integer at = first.get(lower);
        return from != null && at != null && from < at && at <= last.get(upper);
    }

    /** Position of the role in preorder; the positions of all below it follow up to {@link #lastBelow}. */
    public int position(int role) {
        return first.get(role);
    }

    /** Last position below the role; its own position if nothing is below. */
    public int lastBelow(int role) {
        return last.get(role);
    }
}
