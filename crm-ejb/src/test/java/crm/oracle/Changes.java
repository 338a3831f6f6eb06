package crm.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Changes a world one command at a time, at random, to another possible one. */
public final class Changes {
    private static final int MOST_USERS = 12;
    static final Step NOTHING = new Step("nothing", before -> before);

    private final Random random;
    private final Ids ids;
    private final SharingChanges sharing;

    /** New users and records get their ids from this supply. */
    public Changes(Random random, Ids ids) {
        this.random = random;
        this.ids = ids;
        this.sharing = new SharingChanges(random, ids);
    }

    /** What was done, in words, and what it does to a world. */
    public record Step(String told, UnaryOperator<World> change) {
        public World after(World before) {
            return change.apply(before);
        }
    }

    /** The next command that changes something and leaves a possible world. */
    public Step next(World world) {
        while (true) {
            Step step = any(world);
            World after = step.after(world);
            if (!after.equals(world) && after.isPossible()) {
                return step;
            }
        }
    }

    private Step any(World world) {
        return switch (random.nextInt(22)) {
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
            case 11 -> createChild(world);
            case 12 -> writeContent(world);
            case 13 -> claimOrQueue(world);
            default -> sharing.next(world);
        };
    }

    private Step moveRole(World world) {
        int role = any(world.roles()).id();
        Integer under = random.nextInt(4) == 0
                ? null
                : Integer.valueOf(any(world.roles()).id());
        return new Step(
                "move role " + role + " under " + under, before -> before.withRole(role, old -> old.under(under)));
    }

    private Step setChildren(World world) {
        int role = any(world.roles()).id();
        Level contacts = upToEdit();
        Level opportunities = upToEdit();
        String told = "role " + role + " gives contacts " + contacts + ", opportunities " + opportunities;
        return new Step(told, before -> before.withRole(role, old -> old.withChildren(contacts, opportunities)));
    }

    private Step placeUser(World world) {
        int user = any(world.users()).id();
        Integer role = random.nextInt(5) == 0
                ? null
                : Integer.valueOf(any(world.roles()).id());
        return new Step(
                "user " + user + " to role " + role, before -> before.withUser(user, old -> old.withRole(role)));
    }

    private Step toggleActive(World world) {
        User user = any(world.users());
        String told = (user.active() ? "deactivate" : "activate") + " user " + user.id();
        return new Step(told, before -> before.withUser(user.id(), old -> old.withActive(!old.active()))
                .withSharing(old -> old.afterDeactivating(user.id())));
    }

    private Step changePermission(World world) {
        User user = any(world.users());
        Permission permission = Permission.values()[random.nextInt(Permission.values().length)];
        boolean held = user.permissions().contains(permission);
        String told = (held ? "take " : "give ") + permission + (held ? " from user " : " to user ") + user.id();
        UnaryOperator<User> change = old -> held ? old.without(permission) : old.with(permission);
        return new Step(told, before -> before.withUser(user.id(), change));
    }

    private Step changeSetting(World world) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        DefaultAccess access = DefaultAccess.values()[random.nextInt(DefaultAccess.values().length)];
        Setting now = new Setting(access, random.nextInt(3) > 0);
        String told = kind + " default " + access + ", hierarchy " + now.hierarchy();
        return new Step(told, before -> before.with(before.settings().with(kind, now)));
    }

    private Step createUser(World world) {
        User like = any(world.users());
        User made = new User(ids.owner(), true, like.role(), like.permissions());
        boolean full = world.users().size() >= MOST_USERS;
        return new Step(
                "create user " + made.id() + " like " + like.id(), before -> full ? before : before.adding(made));
    }

    private Step transfer(World world) {
        Item item = any(world.items());
        int to = any(world.users()).id();
        return changeOwner(told("transfer", item) + " to user " + to, item, to);
    }

    /** C7: the new owner, and nothing shared by hand any more; for the same owner nothing happens. */
    private static Step changeOwner(String told, Item item, int to) {
        UnaryOperator<World> change =
                before -> before.withItem(item, old -> old.ownedBy(to)).withSharing(old -> old.afterTransfer(item));
        return item.owner() == to ? NOTHING : new Step(told, change);
    }

    private Step writeContent(World world) {
        Item item = any(world.items());
        Content content = new SharingWorlds(random, ids).content(item.kind());
        String told = told("write into", item) + " " + content;
        return new Step(told, before -> before.withItem(item, old -> old.with(content)));
    }

    /** A lead goes into a queue, or one in a queue is claimed by a user. */
    private Step claimOrQueue(World world) {
        List<Item> leads = world.items(Kind.LEAD);
        List<Grantee> queues = world.sharing().queues();
        if (leads.isEmpty() || queues.isEmpty()) {
            return NOTHING;
        }
        Item lead = any(leads);
        if (world.sharing().hasQueue(lead.owner())) {
            int to = any(world.users()).id();
            return changeOwner(told("claim", lead) + " for user " + to, lead, to);
        }
        int to = any(queues).id();
        return changeOwner(told("put", lead) + " into queue " + to, lead, to);
    }

    private Step moveChild(World world) {
        Item item = any(world.items());
        long to = any(world.items(Kind.ACCOUNT)).id();
        String told = told("move", item) + " to account " + to;
        return new Step(told, before -> item.kind().isChild() ? before.withItem(item, old -> old.under(to)) : before);
    }

    private Step deleteOrRestore(World world) {
        Item item = any(world.items());
        if (item.deleted()) {
            return new Step(told("restore", item), before -> before.withItem(item, old -> old.withDeleted(false)));
        }
        return item.converted() ? NOTHING : new Step(told("delete", item), before -> deleted(before, item));
    }

    private static World deleted(World before, Item gone) {
        World after = before.withItem(gone, old -> old.withDeleted(true));
        for (Item child : before.items()) {
            after = child.belongsTo(gone) ? after.withItem(child, old -> old.withDeleted(true)) : after;
        }
        return after;
    }

    private Step convert(World world) {
        Optional<Item> found = world.items(Kind.LEAD).stream()
                .filter(lead -> !lead.converted() && !lead.deleted())
                .filter(lead -> !world.sharing().hasQueue(lead.owner()))
                .findFirst();
        if (found.isEmpty()) {
            return NOTHING;
        }
        Item lead = found.get();
        Item account = Item.account(ids.record(Kind.ACCOUNT), lead.owner());
        Item contact = Item.contact(ids.record(Kind.CONTACT), lead.owner(), account.id());
        Item opportunity = Item.opportunity(ids.record(Kind.OPPORTUNITY), lead.owner(), account.id());
        return new Step(told("convert", lead), before -> before.withItem(lead, old -> old.withConverted(true))
                .adding(account)
                .adding(contact)
                .adding(opportunity));
    }

    private Step createChild(World world) {
        Item account = any(world.items(Kind.ACCOUNT));
        User owner = any(world.users());
        Kind kind = account.person() || random.nextBoolean() ? Kind.OPPORTUNITY : Kind.CONTACT;
        Item made = new Item(kind, ids.record(kind), owner.id(), account.id(), false, false, false);
        return new Step(told("create", made) + " of user " + owner.id(), before -> before.adding(made));
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
