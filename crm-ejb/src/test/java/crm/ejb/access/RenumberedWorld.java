package crm.ejb.access;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Role;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same world with all its ids dealt out anew: nobody's access may depend on a number. */
final class RenumberedWorld {
    private final Map<Integer, Integer> users = new HashMap<>();
    private final Map<Integer, Integer> roles = new HashMap<>();
    private final Map<Kind, Map<Long, Long>> items = new HashMap<>();
    private final World original;

    RenumberedWorld(World original, Random random) {
        this.original = original;
        deal(original.users().stream().map(User::id).toList(), random, users);
        deal(original.roles().stream().map(Role::id).toList(), random, roles);
        for (Kind kind : Kind.values()) {
            Map<Long, Long> dealt = items.computeIfAbsent(kind, each -> new HashMap<>());
            deal(original.items(kind).stream().map(Item::id).toList(), random, dealt);
        }
    }

    World world() {
        return new World(
                original.settings(),
                original.roles().stream().map(this::of).toList(),
                original.users().stream().map(this::of).toList(),
                original.items().stream().map(this::of).toList());
    }

    int user(int id) {
        return users.get(id);
    }

    Item of(Item item) {
        Long account = item.account() == null ? null : items.get(Kind.ACCOUNT).get(item.account());
        long id = items.get(item.kind()).get(item.id());
        return new Item(item.kind(), id, user(item.owner()), account, item.person(), item.converted(), item.deleted());
    }

    private Role of(Role role) {
        return new Role(roles.get(role.id()), roles.get(role.parent()), role.contacts(), role.opportunities());
    }

    private User of(User user) {
        return new User(user(user.id()), user.active(), roles.get(user.role()), user.permissions());
    }

    private static <T> void deal(List<T> ids, Random random, Map<T, T> dealt) {
        List<T> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < ids.size(); i++) {
            dealt.put(ids.get(i), shuffled.get(i));
        }
    }
}
