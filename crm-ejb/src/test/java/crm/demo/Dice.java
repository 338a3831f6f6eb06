package crm.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance that falls the same way every time. */
final class Dice {
    private final Random random;
    private final Map<String, List<String>> split = new HashMap<>();

    Dice(long seed) {
        random = new Random(seed);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the words, which are separated by bars. */
    String word(String words) {
        return pick(split.computeIfAbsent(words, all -> List.of(all.split("\\|", -1))));
    }

    /** The first ones far more often than the last ones, as in every sales team (Zipf). */
    <T> T skewed(List<T> choices) {
        return skewed(choices, 1);
    }

    /** The first ones more often than the last ones; the steepness 0 would treat all alike. */
    <T> T skewed(List<T> choices, double steepness) {
        double all = 0;
        for (int rank = 1; rank <= choices.size(); rank++) {
            all += Math.pow(rank, -steepness);
        }
        double left = random.nextDouble() * all;
        for (int rank = 1; rank <= choices.size(); rank++) {
            left -= Math.pow(rank, -steepness);
            if (left < 0) {
                return choices.get(rank - 1);
            }
        }
        return choices.get(choices.size() - 1);
    }

    /** Many small numbers and a few large ones around a middle, with two significant digits. */
    long size(double middle, double spread) {
        double drawn = middle * Math.exp(random.nextGaussian() * spread);
        double step = Math.pow(10, Math.floor(Math.log10(drawn)) - 1);
        return Math.max(1, Math.round(Math.round(drawn / step) * step));
    }

    double fraction() {
        return random.nextDouble();
    }
}
