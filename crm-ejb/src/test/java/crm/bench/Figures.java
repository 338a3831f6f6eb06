package crm.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of one case, in milliseconds. */
final class Figures {
    private final List<Double> times = new ArrayList<>();

    void add(long nanos) {
        times.add(nanos / 1e6);
    }

    void addAll(Figures others) {
        times.addAll(others.times);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    int size() {
        return times.size();
    }

    /** The time below which that part of all lies; 0 if there is none. */
    double quantile(double part) {
        if (times.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(
                sorted.size() - 1, Math.ceil(part * sorted.size()) - 1 < 0 ? 0 : Math.ceil(part * sorted.size()) - 1));
    }

    double median() {
        return quantile(0.5);
    }

    /** Median, 95 and 99 of a hundred; nothing if there is no time. */
    String text() {
        return isEmpty() ? "" : ms(median()) + " / " + ms(quantile(0.95)) + " / " + ms(quantile(0.99));
    }

    static String ms(double time) {
        return String.format(Locale.ROOT, time < 9.95 ? "%.1f" : "%.0f", time);
    }
}
