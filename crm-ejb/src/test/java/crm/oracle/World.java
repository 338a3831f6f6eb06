package crm.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All the facts there are. A changed world is another world. */
public record World(Settings settings, List<Role> roles, List<User> users, List<Item> items) {
    public World {
        roles = List.copyOf(roles);
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    public Optional<User> user(int id) {
        return users.stream().filter(user -> user.id() == id).findFirst();
    }

    public Optional<Role> role(Integer id) {
        return roles.stream().filter(role -> Objects.equals(role.id(), id)).findFirst();
    }

    public Optional<Item> item(Kind kind, long id) {
        return items.stream()
                .filter(item -> item.kind() == kind && item.id() == id)
                .findFirst();
    }

    public List<Item> items(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    public World with(Settings now) {
        return new World(now, roles, users, items);
    }

    public World withUser(int id, UnaryOperator<User> change) {
        return new World(settings, roles, replaced(users, user -> user.id() == id ? change.apply(user) : user), items);
    }

    public World withRole(int id, UnaryOperator<Role> change) {
        return new World(settings, replaced(roles, role -> role.id() == id ? change.apply(role) : role), users, items);
    }

    public World withItem(Item of, UnaryOperator<Item> change) {
        return new World(settings, roles, users, replaced(items, item -> item.equals(of) ? change.apply(item) : item));
    }

    public World adding(User user) {
        return new World(settings, roles, joined(users, List.of(user)), items);
    }

    public World adding(Item item) {
        return new World(settings, roles, users, joined(items, List.of(item)));
    }

    /** Both worlds side by side under this one's settings; their ids must not meet. */
    public World beside(World other) {
        return new World(settings, joined(roles, other.roles), joined(users, other.users), joined(items, other.items));
    }

    /** Whether these facts can be: legal settings, a forest of roles, nothing that hangs on what is not there. */
    public boolean isPossible() {
        boolean placed = users.stream()
                .allMatch(user -> user.role() == null || role(user.role()).isPresent());
        return settings.areLegal()
                && placed
                && rolesAreForest()
                && items.stream().allMatch(this::isPossible);
    }

    private boolean isPossible(Item item) {
        if (user(item.owner()).isEmpty()) {
            return false;
        }
        if (!item.kind().isChild()) {
            return true;
        }
        Optional<Item> account = item(Kind.ACCOUNT, item.account());
        return account.isPresent()
                && !(account.get().person() && item.kind() == Kind.CONTACT)
                && !(account.get().deleted() && !item.deleted());
    }

    private boolean rolesAreForest() {
        for (Role start : roles) {
            Set<Integer> met = new HashSet<>();
            for (Integer at = start.id(); at != null; at = role(at).get().parent()) {
                if (role(at).isEmpty() || !met.add(at)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T> List<T> replaced(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        List<T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
