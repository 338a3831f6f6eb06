package crm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Worlds that live in one database at the same time: same settings, no common ids, nothing to do with each other.
 *
 * @param seed grows exactly this batch again
 */
public record Batch(long seed, List<World> worlds) {
    /** The seed of the first batch that CI looks at; the others follow it. */
    public static final long FIRST_SEED = 20261121;

    /** How many batches CI looks at. */
    public static final int IN_CI = 320;

    private static final int SIZE = 16;
    private static final int FEW = 4;

    public static Batch grow(long seed) {
        Worlds worlds = new Worlds(seed);
        Settings settings = worlds.settings();
        Ids ids = new Ids(worlds.random(), 0, 0);
        List<World> grown = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            grown.add(worlds.world(settings, ids));
        }
        return new Batch(seed, List.copyOf(grown));
    }

    /** The first of its worlds, for questions that take their time. */
    public Batch few() {
        return new Batch(seed, worlds.subList(0, FEW));
    }

    /**
     * The batches looked at: {@link #IN_CI}, or as many as the system property {@code crm.access.batches} says, for a long
     * run.
     */
    public static Stream<Batch> all() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + looked()).mapToObj(Batch::grow);
    }

    /** How many batches this run looks at. */
    public static int looked() {
        return Integer.getInteger("crm.access.batches", IN_CI);
    }

    /** All its worlds as one. */
    public World together() {
        return worlds.stream().reduce(World::beside).orElseThrow();
    }
}
