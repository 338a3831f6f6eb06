package crm.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Grows small odd worlds from a seed: at most 8 users, 7 roles and 40 records, biased to shapes that have gone wrong
 * somewhere: deep chains, roles without users, users without role, two users in one role, inactive owners, superiors and
 * viewers, partial permissions, person accounts, converted and deleted records. The same seed grows the same worlds.
 */
public final class Worlds {
    private static final Level[] ON_CHILDREN = {Level.NONE, Level.READ, Level.EDIT, Level.EDIT};
    private static final List<Integer> DELETED = List.of(0, 10, 25, 45);
    private static final List<Integer> GONE = List.of(0, 10, 20, 35);
    private static final Permission[] SCARCE = {
        Permission.ACCOUNT_READ,
        Permission.ACCOUNT_READ,
        Permission.ACCOUNT_EDIT,
        Permission.ACCOUNT_EDIT,
        Permission.ACCOUNT_EDIT,
        Permission.CONTACT_READ,
        Permission.CONTACT_READ,
        Permission.OPPORTUNITY_READ,
        Permission.OPPORTUNITY_READ,
        Permission.OPPORTUNITY_READ,
        Permission.LEAD_EDIT
    };
    private static final Permission[] GENEROUS = {
        Permission.ACCOUNT_VIEW_ALL,
        Permission.ACCOUNT_VIEW_ALL,
        Permission.ACCOUNT_MODIFY_ALL,
        Permission.CONTACT_VIEW_ALL,
        Permission.CONTACT_VIEW_ALL,
        Permission.OPPORTUNITY_VIEW_ALL,
        Permission.LEAD_VIEW_ALL
    };

    private final Random random;

    public Worlds(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** Any legal combination of defaults and switches, private ones more often than not. */
    public Settings settings() {
        while (true) {
            Settings settings = new Settings(setting(0), setting(0), setting(55), setting(0));
            if (settings.areLegal()) {
                return settings;
            }
        }
    }

    /** A world under these settings, with ids from the given supply. */
    public World world(Settings settings, Ids ids) {
        Temper temper = new Temper(any(DELETED), any(GONE), anyOf(SCARCE), anyOf(GENEROUS));
        SharingWorlds sharing = new SharingWorlds(random, ids);
        List<Role> roles = roles(ids);
        List<User> users = new ArrayList<>();
        int people = 5 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            users.add(user(ids, roles, temper));
        }
        List<Circle> circles = sharing.circles(roles, users);
        World empty = new World(settings, roles, users, List.of(), Sharing.NOTHING.withCircles(circles));
        World filled = empty.withItems(items(ids, empty, temper).stream()
                .map(item -> item.with(sharing.content(item.kind())))
                .toList());
        return filled.with(sharing.sharing(filled));
    }

    private List<Item> items(Ids ids, World world, Temper temper) {
        List<Item> items = accounts(ids, world.users(), temper);
        List<Item> accounts = List.copyOf(items);
        int others = 22 + random.nextInt(12);
        for (int i = 0; i < others; i++) {
            items.add(chance(25) ? lead(ids, world, temper) : child(ids, world.users(), accounts, temper));
        }
        return items;
    }

    private Setting setting(int controlled) {
        DefaultAccess[] all = DefaultAccess.values();
        DefaultAccess access = chance(60) ? DefaultAccess.PRIVATE : all[random.nextInt(all.length)];
        return new Setting(chance(controlled) ? DefaultAccess.CONTROLLED_BY_ACCOUNT : access, !chance(30));
    }

    private List<Role> roles(Ids ids) {
        int count = 1 + random.nextInt(7);
        int shape = random.nextInt(3);
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Role before = i == 0 ? null : roles.get(i - 1);
            Integer parent = before == null || chance(8) ? null : parent(shape, roles);
            int id = ids.role(before == null ? null : before.id());
            roles.add(new Role(id, parent, onChildren(), onChildren()));
        }
        return roles;
    }

    private Integer parent(int shape, List<Role> roles) {
        return switch (shape) {
            case 0 -> roles.get(roles.size() - 1).id();
            case 1 -> roles.get(0).id();
            default -> any(roles).id();
        };
    }

    private Level onChildren() {
        return ON_CHILDREN[random.nextInt(ON_CHILDREN.length)];
    }

    private User user(Ids ids, List<Role> roles, Temper temper) {
        Integer role = chance(18) ? null : any(roles).id();
        User user = new User(ids.owner(), !chance(temper.gone()), role, permissions());
        user = chance(50) ? user.without(temper.scarce()) : user;
        return chance(25) ? user.with(temper.generous()) : user;
    }

    private Set<Permission> permissions() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        boolean partial = chance(15);
        for (Kind kind : Kind.values()) {
            if (!partial || !chance(35)) {
                held.add(Permission.read(kind));
            }
            if (!partial || !chance(50)) {
                held.add(Permission.edit(kind));
            }
            if (chance(3)) {
                held.add(chance(50) ? Permission.viewAll(kind) : Permission.modifyAll(kind));
            }
        }
        if (chance(3)) {
            held.add(chance(50) ? Permission.VIEW_ALL_DATA : Permission.MODIFY_ALL_DATA);
        }
        return held;
    }

    private List<Item> accounts(Ids ids, List<User> users, Temper temper) {
        List<Item> accounts = new ArrayList<>();
        int count = 4 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean person = i > 0 && chance(20);
            long id = ids.record(Kind.ACCOUNT);
            boolean deleted = i > 0 && chance(temper.deleted() / 2);
            accounts.add(new Item(Kind.ACCOUNT, id, any(users).id(), null, person, false, deleted));
        }
        return accounts;
    }

    private Item lead(Ids ids, World world, Temper temper) {
        List<Grantee> queues = world.sharing().queues();
        boolean queued = !queues.isEmpty() && chance(35);
        int owner = queued ? any(queues).id() : any(world.users()).id();
        boolean converted = chance(25);
        boolean deleted = !converted && chance(temper.deleted());
        return new Item(Kind.LEAD, ids.record(Kind.LEAD), owner, null, false, converted, deleted);
    }

    private Item child(Ids ids, List<User> users, List<Item> accounts, Temper temper) {
        Item account = any(accounts);
        Kind kind = account.person() || chance(50) ? Kind.OPPORTUNITY : Kind.CONTACT;
        boolean deleted = account.deleted() || chance(temper.deleted());
        return new Item(kind, ids.record(kind), any(users).id(), account.id(), false, false, deleted);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Permission anyOf(Permission... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * What one world has much or little of, so that rare conditions come together.
     *
     * @param deleted records in the recycle bin, in percent
     * @param gone users who are inactive, in percent
     * @param scarce a permission that many lack
     * @param generous a permission that many have
     */
    private record Temper(int deleted, int gone, Permission scarce, Permission generous) {}
}
