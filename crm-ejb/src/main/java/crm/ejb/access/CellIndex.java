package crm.ejb.access;

import crm.ejb.access.Differences.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Cells of one type, found by the owners and scopes of their records, so that each user is compared on few of them. */
final class CellIndex {
    private final List<Cell> cells;
    private final Map<Place, Map<Integer, List<Integer>>> byNumber = new HashMap<>();
    private final int[] visited;
    private int visit;

    CellIndex(Collection<Cell> cells, Places places) {
        this.cells = List.copyOf(cells);
        this.visited = new int[cells.size()];
        for (int i = 0; i < this.cells.size(); i++) {
            Cell cell = this.cells.get(i);
            put(Places.OWNER, cell.facts().owner(), i);
            put(Places.ACCOUNT_OWNER, cell.facts().accountOwner(), i);
            for (long scope : cell.facts().scopes()) {
                put(places.links().get((int) (scope >> 32)), (int) scope, i);
            }
        }
    }

    int size() {
        return cells.size();
    }

    Cell get(int number) {
        return cells.get(number);
    }

    /** Names each cell on which a difference can show, once. */
    void forEach(Differences differences, IntConsumer numbers) {
        if (differences.everything()) {
            for (int i = 0; i < cells.size(); i++) {
                numbers.accept(i);
            }
            return;
        }
        visit++;
        differences.numbers().forEach((place, different) -> {
            Map<Integer, List<Integer>> found = byNumber.getOrDefault(place, Map.of());
            if (found.size() < different.cardinality()) {
                found.forEach((number, those) -> {
                    if (different.get(number)) {
                        visit(those, numbers);
                    }
                });
            } else {
                each(different, found, numbers);
            }
        });
    }

    private void each(BitSet different, Map<Integer, List<Integer>> found, IntConsumer numbers) {
        different.stream().forEach(number -> visit(found.getOrDefault(number, List.of()), numbers));
    }

    private void visit(List<Integer> those, IntConsumer numbers) {
        for (int number : those) {
            if (visited[number] != visit) {
                visited[number] = visit;
                numbers.accept(number);
            }
        }
    }

    private void put(Place place, int number, int cell) {
        byNumber.computeIfAbsent(place, key -> new HashMap<>())
                .computeIfAbsent(number, key -> new ArrayList<>())
                .add(cell);
    }
}
