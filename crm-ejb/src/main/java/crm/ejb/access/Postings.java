package crm.ejb.access;

import java.util.Arrays;

/** Which cells have a number, for every number of one place. */
final class Postings {
    private static final int[] NONE = {};

    private int[][] cells = new int[64][];
    private int[] sizes = new int[64];

    void add(int number, int cell) {
        if (number >= cells.length) {
            int length = Math.max(number + 1, cells.length * 2);
            cells = Arrays.copyOf(cells, length);
            sizes = Arrays.copyOf(sizes, length);
        }
        int[] those = cells[number] == null ? NONE : cells[number];
        if (sizes[number] == those.length) {
            those = Arrays.copyOf(those, Math.max(2, those.length * 2));
            cells[number] = those;
        }
        those[sizes[number]++] = cell;
    }

    /** No cell has this number or a higher one. */
    int end() {
        return cells.length;
    }

    /** How many cells have the number. */
    int size(int number) {
        return sizes[number];
    }

    /** One of the cells that have the number. */
    int get(int number, int place) {
        return cells[number][place];
    }
}
