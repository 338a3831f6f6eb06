package crm.ejb.access;

import crm.domain.access.Viewer;
import crm.oracle.Circle;
import crm.oracle.Content;
import crm.oracle.Criterion;
import crm.oracle.DefaultAccess;
import crm.oracle.Grantee;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Rule;
import crm.oracle.Setting;
import crm.oracle.Settings;
import crm.oracle.Share;
import crm.oracle.Sharing;
import crm.oracle.Teammate;
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
    private static final int FIRST_QUEUE = 100;
    private static final Set<Permission> WORKER = EnumSet.noneOf(Permission.class);

    static {
        for (Kind kind : Kind.values()) {
            WORKER.add(Permission.read(kind));
            WORKER.add(Permission.edit(kind));
        }
    }

    private final Map<String, Integer> roles = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, Grantee> circles = new HashMap<>();
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

    Viewer viewer(String name) {
        return new Viewer(user(name), "user" + user(name));
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

    /** Gives a record another owner, which ends its shares. */
    Scene transfer(String record, String to) {
        Item item = record(record);
        return happens(record, old -> old.ownedBy(user(to))).given(sharing -> sharing.afterTransfer(item));
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

    Scene content(String record, String text, Integer number) {
        return happens(record, item -> item.with(new Content(text, number)));
    }

    /** A public group of these; open to those above its members. */
    Scene group(String name, Grantee... listed) {
        return circle(name, Grantee.group(circles.size() + 1), listed);
    }

    /** A queue of these; open to those above its members. */
    Scene queue(String name, Grantee... listed) {
        return circle(name, Grantee.queue(FIRST_QUEUE + circles.size()), listed);
    }

    Scene confidential(String circle) {
        Grantee self = circles.get(circle);
        return given(sharing -> sharing.withCircle(self, old -> old.withConfidential(true)));
    }

    Scene queued(String lead, String queue) {
        return add(lead, Item.lead(next(), circles.get(queue).id()));
    }

    /** A group or queue as a grantee. */
    Grantee circle(String name) {
        return circles.get(name);
    }

    /** A user as a grantee. */
    Grantee one(String user) {
        return Grantee.user(user(user));
    }

    /** A role as a grantee. */
    Grantee role(String name) {
        return Grantee.role(roles.get(name));
    }

    /** A role and all below as a grantee. */
    Grantee branch(String role) {
        return Grantee.roleAndBelow(roles.get(role));
    }

    /** What the source's members own is granted to the target (C5). */
    Scene rule(Kind kind, Grantee source, Grantee target, Level level) {
        return given(sharing -> sharing.adding(Rule.ofOwners(sharing.rules().size() + 1, kind, source, target, level)));
    }

    /** What fulfils the criterion is granted to the target (C6). */
    Scene rule(Kind kind, Criterion criterion, Grantee target, Level level) {
        return given(
                sharing -> sharing.adding(Rule.ofCriteria(sharing.rules().size() + 1, kind, criterion, target, level)));
    }

    Scene share(String record, Grantee grantee, Level level) {
        return share(record, grantee, level, Share.Expiry.NEVER);
    }

    Scene share(String record, Grantee grantee, Level level, Share.Expiry expiry) {
        Item item = record(record);
        return given(sharing -> sharing.adding(new Share(item.kind(), item.id(), grantee, level, expiry)));
    }

    /** Makes somebody a member of an account's team. */
    Scene team(String account, String user, Level level, Level contacts, Level opportunities) {
        Teammate mate = Teammate.ofAccount(record(account).id(), user(user), level, contacts, opportunities);
        return given(sharing -> sharing.adding(mate));
    }

    /** Makes somebody a member of an opportunity's team. */
    Scene team(String opportunity, String user, Level level) {
        Teammate mate = Teammate.ofOpportunity(record(opportunity).id(), user(user), level);
        return given(sharing -> sharing.adding(mate));
    }

    Scene given(UnaryOperator<Sharing> change) {
        world = world.withSharing(change);
        return this;
    }

    private Scene circle(String name, Grantee self, Grantee... listed) {
        circles.put(name, self);
        return given(sharing -> sharing.adding(new Circle(self, false, List.of(listed))));
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
