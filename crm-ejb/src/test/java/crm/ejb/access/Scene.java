package crm.ejb.access;

import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Setting;
import crm.oracle.Settings;
import crm.oracle.User;
import crm.oracle.World;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small organisation told with names. Everybody may read and edit all types until something else is said. */
final class Scene {
    private static final Set<Permission> WORKER = EnumSet.noneOf(Permission.class);

    static {
        for (Kind kind : Kind.values()) {
            WORKER.add(Permission.read(kind));
            WORKER.add(Permission.edit(kind));
        }
    }

    private final Map<String, Integer> roles = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private World world = new World(Settings.shipped(), List.of(), List.of(), List.of());

    World world() {
        return world;
    }

    int user(String name) {
        return users.get(name);
    }

    /** The record of that name, as it is now. */
    Item record(String name) {
        Item item = items.get(name);
        return world.item(item.kind(), item.id()).orElseThrow();
    }

    /** A role below another one; null for the top. */
    Scene role(String name, String above) {
        return role(name, above, roles.size() + 1);
    }

    /** A role with a given id. */
    Scene role(String name, String above, int id) {
        roles.put(name, id);
        world = world.adding(Role.of(id, roles.get(above)));
        return this;
    }

    /** What the owners of accounts in this role have on the accounts' contacts and opportunities. */
    Scene opens(String role, Level contacts, Level opportunities) {
        world = world.withRole(roles.get(role), old -> old.withChildren(contacts, opportunities));
        return this;
    }

    /** An active user; null for no role. */
    Scene person(String name, String role) {
        users.put(name, users.size() + 1);
        world = world.adding(new User(users.get(name), true, roles.get(role), WORKER));
        return this;
    }

    Scene gone(String name) {
        return change(name, user -> user.withActive(false));
    }

    Scene change(String name, UnaryOperator<User> change) {
        world = world.withUser(users.get(name), change);
        return this;
    }

    Scene lead(String name, String owner) {
        return add(name, Item.lead(next(), user(owner)));
    }

    Scene account(String name, String owner) {
        return add(name, Item.account(next(), user(owner)));
    }

    Scene personAccount(String name, String owner) {
        return add(name, Item.personAccount(next(), user(owner)));
    }

    Scene contact(String name, String owner, String account) {
        return add(name, Item.contact(next(), user(owner), record(account).id()));
    }

    Scene opportunity(String name, String owner, String account) {
        return add(name, Item.opportunity(next(), user(owner), record(account).id()));
    }

    Scene happens(String record, UnaryOperator<Item> change) {
        world = world.withItem(record(record), change);
        return this;
    }

    Scene defaults(Kind kind, DefaultAccess access) {
        Setting setting = world.settings().of(kind).withAccess(access);
        world = world.with(world.settings().with(kind, setting));
        return this;
    }

    Scene hierarchy(Kind kind, boolean on) {
        Setting setting = world.settings().of(kind).withHierarchy(on);
        world = world.with(world.settings().with(kind, setting));
        return this;
    }

    private Scene add(String name, Item item) {
        items.put(name, item);
        world = world.adding(item);
        return this;
    }

    private long next() {
        return items.size() + 1L;
    }
}
