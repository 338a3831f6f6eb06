package crm.ejb.access;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Oracle;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks production and the oracle the same questions about worlds that stand in one database: the level of every viewer
 * on every record, the list and the count at every level. A viewer is a stranger in the other worlds: somebody without a
 * role who owns nothing there. Only criteria rules of his own world reach across, for they ask for values alone.
 */
final class Comparison {
    private static final List<Level> BEYOND_READING = List.of(Level.EDIT, Level.TRANSFER, Level.FULL);

    private final List<World> worlds;
    private final Answers answers;
    private final List<Disagreement> found = new ArrayList<>();
    private long decisions;
    private long answered;
    private long recycled;

    Comparison(List<World> worlds, Answers answers) {
        this.worlds = worlds;
        this.answers = answers;
    }

    /** Asks everything; afterwards the counters are right. */
    Comparison run() {
        for (World home : worlds) {
            for (User viewer : home.users()) {
                for (Kind kind : Kind.values()) {
                    decisions += home.items(kind).size();
                    compare(viewer.id(), kind, expected(viewer, home, kind), bin(viewer, home, kind));
                }
            }
        }
        return this;
    }

    List<Disagreement> found() {
        return found;
    }

    /** Pairs of a viewer and a record of his own world whose level was compared. */
    long decisions() {
        return decisions;
    }

    /** Single answers of production: levels, memberships in a list, counts; all worlds. */
    long answered() {
        return answered;
    }

    /** Records expected in somebody's recycle bin. */
    long recycled() {
        return recycled;
    }

    /** What the oracle says of a viewer on every record of a kind, in all the worlds. */
    Map<Item, Level> expected(User viewer, World home, Kind kind) {
        Map<Item, Level> levels = new LinkedHashMap<>();
        for (World world : worlds) {
            Oracle oracle = oracle(viewer, home, world);
            world.items(kind).forEach(item -> levels.put(item, oracle.level(viewer.id(), item)));
        }
        return levels;
    }

    /** What the oracle says is in a viewer's recycle bin. */
    List<Long> bin(User viewer, World home, Kind kind) {
        List<Long> bin = new ArrayList<>();
        for (World world : worlds) {
            Oracle oracle = oracle(viewer, home, world);
            world.items(kind).stream()
                    .filter(item -> oracle.isInRecycleBin(viewer.id(), item))
                    .forEach(item -> bin.add(item.id()));
        }
        recycled += bin.size();
        return bin.stream().sorted().toList();
    }

    private static Oracle oracle(User viewer, World home, World world) {
        return new Oracle(world == home ? home : abroad(viewer, home, world));
    }

    /** Another world with the stranger in it; with all he knows, if rules over values may take him there. */
    private static World abroad(User viewer, World home, World world) {
        boolean travels = home.sharing().rules().stream().anyMatch(rule -> rule.criterion() != null);
        return travels
                ? world.beside(new World(
                        home.settings(),
                        home.roles(),
                        home.users(),
                        List.of(),
                        home.sharing().withShares(List.of()).withTeam(List.of())))
                : world.adding(viewer.withRole(null));
    }

    /** Compares every surface with what is expected of it. */
    void compare(int viewer, Kind kind, Map<Item, Level> expected, List<Long> bin) {
        Map<Item, Level> levels = answers.levels(viewer, kind, List.copyOf(expected.keySet()));
        expected.forEach((item, level) -> check("level on " + item.id(), viewer, kind, level, levels.get(item)));
        checkAll("list", viewer, kind, reaching(Level.READ, expected), answers.list(viewer, kind));
        check("count", viewer, kind, reaching(Level.READ, expected).size(), answers.count(viewer, kind));
        checkAll("bin", viewer, kind, bin, answers.recycled(viewer, kind));
        answers.reached(viewer, kind, BEYOND_READING)
                .forEach((level, ids) -> checkAll("reach " + level, viewer, kind, reaching(level, expected), ids));
        answered += expected.size() * (2L + BEYOND_READING.size());
    }

    /** The ids of what is reached that far. */
    static List<Long> reaching(Level level, Map<Item, Level> levels) {
        return levels.keySet().stream()
                .filter(item -> levels.get(item).reaches(level))
                .map(Item::id)
                .sorted()
                .toList();
    }

    private void checkAll(String question, int viewer, Kind kind, List<Long> oracle, List<Long> production) {
        check(question, viewer, kind, oracle, production.stream().sorted().toList());
    }

    private void check(String question, int viewer, Kind kind, Object oracle, Object production) {
        answered++;
        if (!oracle.equals(production)) {
            found.add(new Disagreement(question, viewer, kind, oracle, production));
        }
    }
}
