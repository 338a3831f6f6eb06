package crm.oracle;

import java.util.Objects;
import java.util.Optional;

/** A world as the clauses ask it, with one condition taken as true wherever it is asked; null for none. */
record Facts(World world, Condition waived) {
    Facts {
        Objects.requireNonNull(world, "world");
    }

    boolean holds(Condition condition, boolean fact) {
        return fact || waived == condition;
    }

    /** Whether the viewer's role is strictly above the role of that user; false if either has none. */
    boolean isAboveUser(User viewer, int below) {
        Optional<User> user = world.user(below);
        return user.isPresent()
                && user.get().role() != null
                && isAboveRole(viewer, user.get().role());
    }

    /** Whether the viewer's role is strictly above that role. */
    boolean isAboveRole(User viewer, int role) {
        return viewer.role() != null && isAbove(viewer.role(), role);
    }

    /** Whether one role is strictly above another. */
    boolean isAbove(int upper, int lower) {
        Integer parent = world.role(lower).map(Role::parent).orElse(null);
        return parent != null && (parent == upper || isAbove(upper, parent));
    }
}
