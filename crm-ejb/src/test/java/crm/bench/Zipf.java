package crm.bench;

import java.util.Arrays;

/** Few have much, many have little: rank {@code r} is drawn in proportion to {@code 1 / r^exponent}. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks, double exponent) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            upTo[rank] = sum;
        }
        for (int rank = 0; rank < ranks; rank++) {
            upTo[rank] /= sum;
        }
    }

    /** The rank, from 0, that a fraction falls on. */
    int rank(double fraction) {
        int found = Arrays.binarySearch(upTo, fraction);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
