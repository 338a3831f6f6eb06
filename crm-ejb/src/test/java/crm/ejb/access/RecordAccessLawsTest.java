package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.Batch;
import crm.oracle.Circle;
import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Permission;
import crm.oracle.Role;
import crm.oracle.Setting;
import crm.oracle.Sharing;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What must be true of production alone, whatever the oracle says. */
class RecordAccessLawsTest {
    private static final Bench BENCH = new Bench();
    private static final int WORLDS = 12;
    private static final int LESS = 30;

    private int compared;

    @AfterAll
    static void leave() {
        BENCH.close();
    }

    @Test
    void whoever_is_above_reaches_at_least_what_those_below_reach() {
        everyWorld((original, random) -> {
            World world = equalised(original);
            Map<User, Map<Item, Level>> levels = levels(world);
            for (User upper : world.users()) {
                for (User lower : world.users()) {
                    if (isAbove(world, upper.role(), lower.role())) {
                        levels.get(lower).forEach((item, level) -> {
                            compared++;
                            assertThat(levels.get(upper).get(item).reaches(level))
                                    .as("%s above %s on %s", upper, lower, item)
                                    .isTrue();
                        });
                    }
                }
            }
        });
    }

    @Test
    void taking_something_away_never_raises_anybody() {
        everyWorld((world, random) -> {
            Map<User, Map<Item, Level>> before = levels(world);
            for (World less : less(world, random)) {
                Map<User, Map<Item, Level>> after = levels(less);
                after.forEach((viewer, levels) -> levels.forEach((item, level) -> {
                    compared++;
                    Level had = before.get(world.user(viewer.id()).orElseThrow())
                            .get(world.item(item.kind(), item.id()).orElseThrow());
                    assertThat(had.reaches(level)).as("%s on %s", viewer, item).isTrue();
                }));
            }
        });
    }

    @Test
    void other_numbers_change_nothing() {
        everyWorld((world, random) -> {
            RenumberedWorld renumbered = new RenumberedWorld(world, random);
            Map<User, Map<Item, Level>> before = levels(world);
            World other = renumbered.world();
            Map<User, Map<Item, Level>> after = levels(other);
            before.forEach((viewer, levels) -> levels.forEach((item, level) -> {
                compared++;
                User same = other.user(renumbered.user(viewer.id())).orElseThrow();
                assertThat(after.get(same).get(renumbered.of(item))).isEqualTo(level);
            }));
        });
    }

    private void everyWorld(BiConsumer<World, Random> law) {
        for (long seed = 1; seed <= WORLDS; seed++) {
            law.accept(Batch.grow(seed).worlds().get(0), new Random(seed));
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static Map<User, Map<Item, Level>> levels(World world) {
        BENCH.fixture().load(world);
        return BENCH.ask((Answers answers) -> {
            Map<User, Map<Item, Level>> all = new HashMap<>();
            for (User viewer : world.users()) {
                Map<Item, Level> levels = all.computeIfAbsent(viewer, each -> new HashMap<>());
                for (Kind kind : Kind.values()) {
                    levels.putAll(answers.levels(viewer.id(), kind, world.items(kind)));
                }
            }
            return all;
        });
    }

    /** Everybody active and with all functions, all hierarchies on, nothing confidential: only the place in the hierarchy tells them apart. */
    private static World equalised(World world) {
        World equal = world;
        for (Circle circle : world.sharing().circles()) {
            equal = equal.withSharing(all -> all.withCircle(circle.self(), old -> old.withConfidential(false)));
        }
        for (Kind kind : Kind.values()) {
            Setting on = equal.settings().of(kind).withHierarchy(true);
            equal = equal.with(equal.settings().with(kind, on));
        }
        for (User user : world.users()) {
            equal = equal.withUser(user.id(), old -> withFunctions(old.withActive(true)));
        }
        return equal;
    }

    private static User withFunctions(User user) {
        User equal = user;
        for (Permission permission : Permission.values()) {
            boolean function =
                    permission.name().endsWith("_READ") || permission.name().endsWith("_EDIT");
            equal = function ? equal.with(permission) : equal.without(permission);
        }
        return equal;
    }

    private static boolean isAbove(World world, Integer upper, Integer lower) {
        Integer at = lower == null ? null : world.role(lower).orElseThrow().parent();
        while (at != null && !at.equals(upper)) {
            at = world.role(at).orElseThrow().parent();
        }
        return at != null;
    }

    /** Some worlds in which one thing of this one is missing that gives access. */
    private static List<World> less(World world, Random random) {
        List<World> less = new ArrayList<>();
        User user = world.users().get(random.nextInt(world.users().size()));
        user.permissions().forEach(each -> less.add(world.withUser(user.id(), old -> old.without(each))));
        less.add(world.withUser(user.id(), old -> old.withActive(false)));
        less.add(world.withUser(user.id(), old -> old.withRole(null)));
        for (Role role : world.roles()) {
            less.add(world.withRole(role.id(), old -> old.withChildren(Level.NONE, Level.NONE)));
            less.add(world.withRole(role.id(), old -> old.under(null)));
        }
        for (Kind kind : Kind.values()) {
            less.add(world.with(
                    world.settings().with(kind, world.settings().of(kind).withHierarchy(false))));
        }
        for (Kind kind : List.of(Kind.LEAD, Kind.OPPORTUNITY)) {
            Setting closed = world.settings().of(kind).withAccess(DefaultAccess.PRIVATE);
            less.add(world.with(world.settings().with(kind, closed)));
        }
        world.items(Kind.OPPORTUNITY).stream()
                .limit(3)
                .forEach(child -> less.add(world.withItem(child, old -> old.withDeleted(true))));
        Sharing given = world.sharing();
        for (Circle circle : given.circles()) {
            less.add(world.with(given.withCircle(circle.self(), old -> old.withConfidential(true))));
            circle.listed()
                    .forEach(each ->
                            less.add(world.with(given.withCircle(circle.self(), old -> old.withoutListed(each)))));
        }
        less.add(world.with(given.withRules(given.rules().stream().skip(1).toList())));
        less.add(world.with(given.withShares(given.shares().stream().skip(1).toList())));
        less.add(world.with(given.withTeam(given.team().stream().skip(1).toList())));
        less.removeIf(world::equals);
        Collections.shuffle(less, random);
        return less.subList(0, Math.min(LESS, less.size()));
    }
}
