package crm.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of requests, added by many at once. */
final class Times {
    private final List<Double> times = Collections.synchronizedList(new ArrayList<>());

    void add(long nanos) {
        times.add(nanos / 1e6);
    }

    int size() {
        return times.size();
    }

    /** The time in milliseconds below which that part of all lies; 0 if there is none. */
    double quantile(double part) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1));
    }

    /** Median, 95 and 99 of a hundred. */
    String text() {
        return ms(quantile(0.5)) + " / " + ms(quantile(0.95)) + " / " + ms(quantile(0.99));
    }

    static String ms(double time) {
        return String.format(Locale.ROOT, time < 9.95 ? "%.1f" : "%.0f", time);
    }
}
