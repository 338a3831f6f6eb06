package crm.bench;

import java.util.Locale;

/** Tells on the console what is done and how long it took. */
final class Journal {
    private final long start = System.nanoTime();
    private final boolean loud;

    Journal(boolean loud) {
        this.loud = loud;
    }

    void timed(String what, Failure.Work work) {
        long begun = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
        tell(String.format(Locale.ROOT, "%-40s %8.1f s", what, seconds(begun)));
    }

    void tell(String what) {
        if (loud) {
            System.out.printf(Locale.ROOT, "[%7.1f s] %s%n", seconds(start), what);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
