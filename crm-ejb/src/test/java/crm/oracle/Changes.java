package crm.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes a world one command at a time, at random, to another possible one. */
public final class Changes {
    private final Random random;
    private final Ids ids;

    /** New users and records get their ids from this supply. */
    public Changes(Random random, Ids ids) {
        this.random = random;
        this.ids = ids;
    }

    /** What was done, in words, and the world after it. */
    public record Step(String told, World after) {}

    /** The next command that changes something and leaves a possible world. */
    public Step next(World world) {
        while (true) {
            Step step = any(world);
            if (!step.after().equals(world) && step.after().isPossible()) {
                return step;
            }
        }
    }

    private Step any(World world) {
        return switch (random.nextInt(12)) {
            case 0 -> moveRole(world);
            case 1 -> setChildren(world);
            case 2 -> placeUser(world);
            case 3 -> toggleActive(world);
            case 4 -> changePermission(world);
            case 5 -> changeSetting(world);
            case 6 -> createUser(world);
            case 7 -> transfer(world);
            case 8 -> moveChild(world);
            case 9 -> deleteOrRestore(world);
            case 10 -> convert(world);
            default -> createChild(world);
        };
    }

    private Step moveRole(World world) {
        Role role = any(world.roles());
        Integer under = random.nextInt(4) == 0
                ? null
                : Integer.valueOf(any(world.roles()).id());
        return new Step(
                "move role " + role.id() + " under " + under, world.withRole(role.id(), old -> old.under(under)));
    }

    private Step setChildren(World world) {
        Role role = any(world.roles());
        Level contacts = upToEdit();
        Level opportunities = upToEdit();
        String told = "role " + role.id() + " gives contacts " + contacts + ", opportunities " + opportunities;
        return new Step(told, world.withRole(role.id(), old -> old.withChildren(contacts, opportunities)));
    }

    private Step placeUser(World world) {
        User user = any(world.users());
        Integer role = random.nextInt(5) == 0
                ? null
                : Integer.valueOf(any(world.roles()).id());
        return new Step("user " + user.id() + " to role " + role, world.withUser(user.id(), old -> old.withRole(role)));
    }

    private Step toggleActive(World world) {
        User user = any(world.users());
        String told = (user.active() ? "deactivate" : "activate") + " user " + user.id();
        return new Step(told, world.withUser(user.id(), old -> old.withActive(!old.active())));
    }

    private Step changePermission(World world) {
        User user = any(world.users());
        Permission permission = Permission.values()[random.nextInt(Permission.values().length)];
        boolean held = user.permissions().contains(permission);
        String told = (held ? "take " : "give ") + permission + (held ? " from user " : " to user ") + user.id();
        return new Step(told, world.withUser(user.id(), old -> held ? old.without(permission) : old.with(permission)));
    }

    private Step changeSetting(World world) {
        Settings settings = world.settings();
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        DefaultAccess access = DefaultAccess.values()[random.nextInt(DefaultAccess.values().length)];
        Setting now = new Setting(access, random.nextInt(3) > 0);
        return new Step(
                kind + " default " + access + ", hierarchy " + now.hierarchy(), world.with(settings.with(kind, now)));
    }

    private Step createUser(World world) {
        User like = any(world.users());
        User made = new User(ids.user(), true, like.role(), like.permissions());
        boolean full = world.users().size() >= 12;
        return new Step("create user " + made.id() + " like " + like.id(), full ? world : world.adding(made));
    }

    private Step transfer(World world) {
        Item item = any(world.items());
        User to = any(world.users());
        return new Step(told("transfer", item) + " to " + to.id(), world.withItem(item, old -> old.ownedBy(to.id())));
    }

    private Step moveChild(World world) {
        Item item = any(world.items());
        Item to = any(world.items(Kind.ACCOUNT));
        World moved = item.kind().isChild() ? world.withItem(item, old -> old.under(to.id())) : world;
        return new Step(told("move", item) + " to account " + to.id(), moved);
    }

    private Step deleteOrRestore(World world) {
        Item item = any(world.items());
        boolean gone = !item.deleted();
        if (item.converted() && gone) {
            return new Step("nothing", world);
        }
        World after = world.withItem(item, old -> old.withDeleted(gone));
        for (Item child : world.items()) {
            after = gone && child.belongsTo(item) ? after.withItem(child, old -> old.withDeleted(true)) : after;
        }
        return new Step(told(gone ? "delete" : "restore", item), after);
    }

    private Step convert(World world) {
        Optional<Item> lead = world.items(Kind.LEAD).stream()
                .filter(each -> !each.converted() && !each.deleted())
                .findFirst();
        if (lead.isEmpty()) {
            return new Step("nothing", world);
        }
        int owner = lead.get().owner();
        Item account = Item.account(ids.record(Kind.ACCOUNT), owner);
        World after = world.withItem(lead.get(), old -> old.withConverted(true))
                .adding(account)
                .adding(Item.contact(ids.record(Kind.CONTACT), owner, account.id()))
                .adding(Item.opportunity(ids.record(Kind.OPPORTUNITY), owner, account.id()));
        return new Step(told("convert", lead.get()), after);
    }

    private Step createChild(World world) {
        Item account = any(world.items(Kind.ACCOUNT));
        User owner = any(world.users());
        Kind kind = account.person() || random.nextBoolean() ? Kind.OPPORTUNITY : Kind.CONTACT;
        Item made = new Item(kind, ids.record(kind), owner.id(), account.id(), false, false, false);
        return new Step(told("create", made) + " of user " + owner.id(), world.adding(made));
    }

    private Level upToEdit() {
        return List.of(Level.NONE, Level.READ, Level.EDIT).get(random.nextInt(3));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String told(String verb, Item item) {
        return verb + " " + item.kind() + " " + item.id();
    }
}
