package crm.bench;

/**
 * What chance decides, the same each time: every answer follows from seed, question and number alone.
 *
 * @param seed one per set of data
 */
record Chance(long seed) {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Any number at all. */
    long of(int question, long number) {
        return mixed(mixed(seed + question * STEP) + number * STEP);
    }

    /** A number from 0 up to, not including, the bound. */
    int below(int bound, int question, long number) {
        return (int) Math.floorMod(of(question, number), (long) bound);
    }

    /** A fraction from 0 up to, not including, 1. */
    double fraction(int question, long number) {
        return (of(question, number) >>> 11) * 0x1.0p-53;
    }

    /** One of the values. */
    String word(String[] values, int question, long number) {
        return values[below(values.length, question, number)];
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
