package crm.oracle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts whether worlds say enough: for how many pairs each clause is the only reason, and how many pairs each condition
 * alone keeps lower. A condition is no longer counted once it has {@link #ENOUGH}.
 */
public final class Adequacy {
    /** So many pairs each. */
    public static final int ENOUGH = 1_000;

    private final Map<Clause, Integer> onlyReason = new EnumMap<>(Clause.class);
    private final Map<Condition, Integer> onlyHindrance = new EnumMap<>(Condition.class);

    private int pairs;

    public Adequacy() {
        for (Clause clause : Clause.values()) {
            onlyReason.put(clause, 0);
        }
        for (Condition condition : Condition.values()) {
            onlyHindrance.put(condition, 0);
        }
    }

    /** Counts every pair of a viewer and a record of this world. */
    public void count(World world) {
        Oracle oracle = new Oracle(world);
        List<Waiver> waivers = Arrays.stream(Condition.values())
                .filter(condition -> onlyHindrance.get(condition) < ENOUGH)
                .map(condition -> new Waiver(condition, new Oracle(world, condition)))
                .toList();
        for (User viewer : world.users()) {
            for (Item item : world.items()) {
                pairs++;
                Level level = oracle.level(viewer.id(), item);
                countReason(level, oracle.grants(viewer.id(), item));
                waivers.stream()
                        .filter(waiver -> waiver.oracle().level(viewer.id(), item) != level)
                        .forEach(waiver -> onlyHindrance.merge(waiver.condition(), 1, Integer::sum));
            }
        }
    }

    /** How many pairs of a viewer and a record were counted. */
    public int pairs() {
        return pairs;
    }

    /** Whether every clause and every condition has {@link #ENOUGH}. */
    public boolean isEnough() {
        return lowest() >= ENOUGH;
    }

    /** The lowest of all counts. */
    public int lowest() {
        int reason = onlyReason.values().stream().min(Integer::compare).orElse(0);
        int hindrance = onlyHindrance.values().stream().min(Integer::compare).orElse(0);
        return Math.min(reason, hindrance);
    }

    /** All counts as a table. */
    @Override
    public String toString() {
        return String.format("%,d pairs%n", pairs) + "only reason for:\n" + table(onlyReason)
                + "\nonly hindrance for:\n" + table(onlyHindrance);
    }

    private void countReason(Level level, Map<Clause, Level> grants) {
        if (level != Level.NONE && grants.size() == 1) {
            onlyReason.merge(grants.keySet().iterator().next(), 1, Integer::sum);
        }
    }

    private static String table(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format("  %-45s %,9d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private record Waiver(Condition condition, Oracle oracle) {}
}
