package crm.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All the facts there are. A changed world is another world. */
public record World(Settings settings, List<Role> roles, List<User> users, List<Item> items, Sharing sharing) {
    public World {
        roles = List.copyOf(roles);
        users = List.copyOf(users);
        items = List.copyOf(items);
    }

    /** A world in which nobody gives anybody anything. */
    public World(Settings settings, List<Role> roles, List<User> users, List<Item> items) {
        this(settings, roles, users, items, Sharing.NOTHING);
    }

    public Optional<User> user(int id) {
        for (User user : users) {
            if (user.id() == id) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    public Optional<Role> role(Integer id) {
        for (Role role : roles) {
            if (Objects.equals(role.id(), id)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
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
        return new World(now, roles, users, items, sharing);
    }

    public World withRoles(List<Role> now) {
        return new World(settings, now, users, items, sharing);
    }

    public World withUsers(List<User> now) {
        return new World(settings, roles, now, items, sharing);
    }

    public World withItems(List<Item> now) {
        return new World(settings, roles, users, now, sharing);
    }

    public World with(Sharing now) {
        return new World(settings, roles, users, items, now);
    }

    public World withSharing(UnaryOperator<Sharing> change) {
        return with(change.apply(sharing));
    }

    public World withUser(int id, UnaryOperator<User> change) {
        return withUsers(replaced(users, user -> user.id() == id ? change.apply(user) : user));
    }

    public World withRole(int id, UnaryOperator<Role> change) {
        return withRoles(replaced(roles, role -> role.id() == id ? change.apply(role) : role));
    }

    public World withItem(Item of, UnaryOperator<Item> change) {
        return withItems(replaced(items, item -> item.equals(of) ? change.apply(item) : item));
    }

    public World adding(User user) {
        return withUsers(joined(users, List.of(user)));
    }

    public World adding(Item item) {
        return withItems(joined(items, List.of(item)));
    }

    public World adding(Role role) {
        return withRoles(joined(roles, List.of(role)));
    }

    /** Both worlds side by side under this one's settings; their ids must not meet. */
    public World beside(World other) {
        return new World(
                settings,
                joined(roles, other.roles),
                joined(users, other.users),
                joined(items, other.items),
                sharing.beside(other.sharing));
    }

    /** Whether these facts can be: legal settings, a forest of roles, nothing that hangs on what is not there. */
    public boolean isPossible() {
        boolean placed = users.stream()
                .allMatch(user -> user.role() == null || role(user.role()).isPresent());
        return settings.areLegal()
                && placed
                && rolesAreForest()
                && items.stream().allMatch(this::isPossible)
                && sharing.isPossible(this);
    }

    private boolean isPossible(Item item) {
        boolean ofQueue = item.kind() == Kind.LEAD && sharing.hasQueue(item.owner());
        boolean numbered = item.kind() == Kind.CONTACT && item.content().number() != null;
        if (numbered || !ofQueue && user(item.owner()).isEmpty()) {
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
