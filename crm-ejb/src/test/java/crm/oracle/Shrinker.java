package crm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a failing world small: drops or plainly simplifies one fact after another as long as the world still fails,
 * until no single step keeps it failing.
 */
public final class Shrinker {
    private static final int MOST_TRIALS = 2_000;

    private final Predicate<World> fails;

    public Shrinker(Predicate<World> fails) {
        this.fails = fails;
    }

    /** A world that still fails; after so many trials, or when every single step of shrinking makes it succeed. */
    public World shrink(World failing) {
        World smallest = failing;
        int trials = 0;
        boolean again = true;
        while (again && trials < MOST_TRIALS) {
            again = false;
            for (World candidate : smaller(smallest).filter(World::isPossible).toList()) {
                trials++;
                if (fails.test(candidate)) {
                    smallest = candidate;
                    again = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static Stream<World> smaller(World world) {
        List<World> steps = new ArrayList<>();
        addLessSharing(world, steps);
        world.users().forEach(user -> steps.add(withoutUser(world, user)));
        world.items().forEach(item -> steps.add(withoutItem(world, item)));
        world.roles().forEach(role -> steps.add(withoutRole(world, role)));
        for (Kind kind : Kind.values()) {
            addSimplerSettings(world, kind, steps);
        }
        world.users().forEach(user -> addSimplerUsers(world, user, steps));
        world.roles().forEach(role -> steps.add(world.withRole(role.id(), old -> Role.of(old.id(), old.parent()))));
        for (Item item : world.items()) {
            steps.add(world.withItem(item, old -> old.withConverted(false)));
            steps.add(world.withItem(item, old -> old.withDeleted(false)));
            steps.add(world.withItem(item, old -> old.with(Content.EMPTY)));
        }
        addSimplerSharing(world, steps);
        return steps.stream().filter(step -> !step.equals(world));
    }

    private static World withoutUser(World world, User gone) {
        World rest = world.withUsers(except(world.users(), user -> user == gone));
        return withoutOwner(rest, gone.id()).with(rest.sharing().without(Grantee.user(gone.id())));
    }

    private static World withoutCircle(World world, Grantee gone) {
        World rest = gone.sort() == Grantee.Sort.QUEUE ? withoutOwner(world, gone.id()) : world;
        return rest.with(rest.sharing().without(gone));
    }

    private static World withoutOwner(World world, int gone) {
        World rest = world;
        for (Item item : world.items()) {
            rest = item.owner() == gone ? withoutItem(rest, item) : rest;
        }
        return rest;
    }

    private static World withoutItem(World world, Item gone) {
        World rest = world;
        for (Item item : world.items()) {
            if (item.equals(gone) || item.belongsTo(gone)) {
                rest = rest.withItems(except(rest.items(), item::equals)).withSharing(sharing -> sharing.without(item));
            }
        }
        return rest;
    }

    private static World withoutRole(World world, Role gone) {
        List<Role> roles = except(world.roles(), role -> role == gone).stream()
                .map(role -> Integer.valueOf(gone.id()).equals(role.parent()) ? role.under(gone.parent()) : role)
                .toList();
        List<User> users = world.users().stream()
                .map(user -> Integer.valueOf(gone.id()).equals(user.role()) ? user.withRole(null) : user)
                .toList();
        Sharing rest = world.sharing().without(Grantee.role(gone.id())).without(Grantee.roleAndBelow(gone.id()));
        return world.withRoles(roles).withUsers(users).with(rest);
    }

    private static void addLessSharing(World world, List<World> steps) {
        Sharing sharing = world.sharing();
        sharing.rules()
                .forEach(each -> steps.add(world.with(sharing.withRules(except(sharing.rules(), each::equals)))));
        sharing.shares()
                .forEach(each -> steps.add(world.with(sharing.withShares(except(sharing.shares(), each::equals)))));
        sharing.team().forEach(each -> steps.add(world.with(sharing.withTeam(except(sharing.team(), each::equals)))));
        for (Circle circle : sharing.circles()) {
            steps.add(withoutCircle(world, circle.self()));
            circle.listed()
                    .forEach(each ->
                            steps.add(world.with(sharing.withCircle(circle.self(), old -> old.withoutListed(each)))));
        }
    }

    private static void addSimplerSharing(World world, List<World> steps) {
        Sharing sharing = world.sharing();
        for (Circle circle : sharing.circles()) {
            steps.add(world.with(sharing.withCircle(circle.self(), old -> old.withConfidential(false))));
        }
        for (Rule rule : sharing.rules()) {
            steps.add(world.with(sharing.withRule(rule.id(), old -> old.at(Level.READ))));
            for (Criterion part : parts(rule.criterion())) {
                steps.add(world.with(sharing.withRule(rule.id(), old -> old.when(part))));
            }
        }
        for (Share share : sharing.shares()) {
            steps.add(world.with(sharing.adding(share.at(Level.READ))));
            steps.add(world.with(sharing.adding(share.ending(Share.Expiry.NEVER))));
        }
    }

    private static List<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts();
        }
        return criterion instanceof Criterion.Any any ? any.parts() : List.of();
    }

    private static void addSimplerSettings(World world, Kind kind, List<World> steps) {
        Settings settings = world.settings();
        steps.add(world.with(settings.with(kind, settings.of(kind).withAccess(DefaultAccess.PRIVATE))));
        steps.add(world.with(settings.with(kind, settings.of(kind).withHierarchy(true))));
    }

    private static void addSimplerUsers(World world, User user, List<World> steps) {
        steps.add(world.withUser(user.id(), old -> old.withActive(true)));
        for (Permission permission : user.permissions()) {
            steps.add(world.withUser(user.id(), old -> old.without(permission)));
        }
    }

    private static <T> List<T> except(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
