package crm.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cases by classes of people: asks each several times and keeps what it took. */
final class Grid {
    private static final int ROUNDS = 8;
    private static final long ENOUGH = 2_000_000_000L;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final Node node;
    private final Map<String, List<Onlooker>> classes;
    private final Journal journal;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Map<String, Figures> plain = new LinkedHashMap<>();
    private final Map<String, Long> plainBuffers = new LinkedHashMap<>();

    Grid(Node node, Map<String, List<Onlooker>> classes, Journal journal) {
        this.node = node;
        this.classes = classes;
        this.journal = journal;
    }

    Grid measure(List<Case> cases) {
        for (Case one : cases) {
            Map<String, Cell> row = new LinkedHashMap<>();
            cells.put(one.name(), row);
            journal.timed(one.name(), () -> {
                plain(one);
                for (Map.Entry<String, List<Onlooker>> people : classes.entrySet()) {
                    Cell cell = new Cell();
                    for (Onlooker onlooker : people.getValue()) {
                        ask(one, onlooker, cell);
                    }
                    row.put(people.getKey(), cell);
                }
            });
        }
        return this;
    }

    private void plain(Case one) throws SQLException {
        Figures figures = new Figures();
        plain.put(one.name(), figures);
        if (one.plain() == null) {
            return;
        }
        for (int i = 0; i <= ROUNDS * 2; i++) {
            long start = System.nanoTime();
            node.probe().jdbc().texts(one.plain());
            if (i > 1) {
                figures.add(System.nanoTime() - start);
            }
        }
        plainBuffers.put(
                one.name(),
                buffers(String.join("\n", node.probe().jdbc().texts("explain (analyze, buffers) " + one.plain()))));
    }

    private void ask(Case one, Onlooker onlooker, Cell cell) {
        long begun = System.nanoTime();
        for (int i = 0; i <= ROUNDS && (i < 3 || System.nanoTime() - begun < ENOUGH); i++) {
            Node.Taken<?> taken;
            try {
                taken = node.as(onlooker.name(), desk -> one.question().apply(desk, onlooker));
            } catch (RuntimeException given) {
                giveUp(one, onlooker, cell, given);
                return;
            }
            if (i > 0) {
                boolean list = taken.shots().stream().anyMatch(shot -> shot.kind() == Shot.Kind.PAGE);
                cell.page.add(list ? taken.nanos(Shot.Kind.PAGE) : taken.database());
                cell.count.add(taken.nanos(Shot.Kind.COUNT));
                cell.door.add(taken.nanos());
                cell.statements = Math.max(cell.statements, taken.shots().size());
            }
            if (i == 1) {
                explain(one, onlooker, cell, taken.shots());
            }
        }
    }

    private void giveUp(Case one, Onlooker onlooker, Cell cell, RuntimeException given) {
        List<Shot> shots = node.probe().take();
        long nanos = Probe.LONGEST_SECONDS * 1_000_000_000L;
        if (shots.stream().noneMatch(shot -> shot.nanos() > nanos * 0.9)) {
            throw given;
        }
        boolean counting = shots.get(shots.size() - 1).kind() == Shot.Kind.COUNT;
        (counting ? cell.count : cell.page).add(nanos);
        cell.door.add(nanos);
        cell.slowest = nanos / 1e6;
        cell.worst = one.name() + ", user" + onlooker.user() + " (" + onlooker.visible() + "): given up\n"
                + shots.get(shots.size() - 1).sql();
    }

    private void explain(Case one, Onlooker onlooker, Cell cell, List<Shot> shots) {
        long buffers = 0;
        for (Shot shot : shots) {
            if (shot.kind() == Shot.Kind.OTHER || shot.nanos() < 1_000_000 && shot.kind() == Shot.Kind.COUNT) {
                continue;
            }
            try {
                String plan = node.probe().plan(shot);
                buffers += shot.kind() == Shot.Kind.PAGE ? buffers(plan) : 0;
                if (shot.nanos() / 1e6 > cell.slowest) {
                    cell.slowest = shot.nanos() / 1e6;
                    cell.worst = String.format(
                            Locale.ROOT,
                            "%s, %s, user%d (sees %d): %.1f ms%n%s%n%n%s",
                            one.name(),
                            shot.kind(),
                            onlooker.user(),
                            onlooker.visible(),
                            cell.slowest,
                            shot.sql(),
                            plan);
                }
            } catch (SQLException e) {
                journal.tell("no plan: " + e.getMessage());
            }
        }
        cell.buffers.add(buffers);
    }

    /** Pages of the root of a plan, planning left out. */
    private static long buffers(String plan) {
        Matcher found = BUFFERS.matcher(plan);
        if (!found.find()) {
            return 0;
        }
        return number(found.group(1)) + number(found.group(2));
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    Map<String, Map<String, Cell>> cells() {
        return cells;
    }

    Figures plain(String name) {
        return plain.get(name);
    }

    long plainBuffers(String name) {
        return plainBuffers.getOrDefault(name, 0L);
    }

    /** Whether that is so for any case and class. */
    boolean any(Predicate<Cell> holds) {
        return cells.values().stream().flatMap(row -> row.values().stream()).anyMatch(holds);
    }

    List<String> classNames() {
        return new ArrayList<>(classes.keySet());
    }
}
