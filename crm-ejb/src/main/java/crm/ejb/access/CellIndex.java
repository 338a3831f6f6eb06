package crm.ejb.access;

import crm.ejb.access.Differences.Place;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** Cells of one type, found by the owners and scopes of their records, so that each user is compared on few of them. */
final class CellIndex {
    private static final int OWNER = 0;
    private static final int ACCOUNT_OWNER = 1;
    private static final int LINKS = 2;

    private final List<Cell> cells;
    private final Places places;
    private final Postings[] postings;
    private final int[] visited;
    private int visit;

    CellIndex(Collection<Cell> cells, Places places) {
        this.cells = List.copyOf(cells);
        this.places = places;
        this.visited = new int[cells.size()];
        this.postings = new Postings[LINKS + places.links().size()];
        for (int i = 0; i < postings.length; i++) {
            postings[i] = new Postings();
        }
        for (int i = 0; i < this.cells.size(); i++) {
            Cell cell = this.cells.get(i);
            postings[OWNER].add(cell.facts().owner(), i);
            postings[ACCOUNT_OWNER].add(cell.facts().accountOwner(), i);
            for (long scope : cell.facts().scopes()) {
                postings[LINKS + (int) (scope >> 32)].add((int) scope, i);
            }
        }
    }

    int size() {
        return cells.size();
    }

    Cell get(int number) {
        return cells.get(number);
    }

    /** Names each cell that has one of the numbers, once. */
    void forEach(Differences differences, IntConsumer action) {
        visit++;
        differences.numbers().forEach((place, numbers) -> visit(place, numbers, action));
    }

    /** Names each cell that one of the grants opens by itself, once; those that open everything are left out. */
    void forEach(List<Grant> some, List<Grant> others, IntConsumer action) {
        visit++;
        some.forEach(grant -> visit(grant.term(), action));
        others.forEach(grant -> visit(grant.term(), action));
    }

    private void visit(Term term, IntConsumer action) {
        if (term instanceof Term.OwnerIn in) {
            visit(Place.of(in), in.owners(), action);
        } else if (term instanceof Term.Linked linked) {
            visit(Place.of(linked), linked.scopes(), action);
        }
    }

    private void visit(Place place, BitSet numbers, IntConsumer action) {
        Postings found = postings[index(place)];
        for (int number = numbers.nextSetBit(0);
                number >= 0 && number < found.end();
                number = numbers.nextSetBit(number + 1)) {
            for (int i = 0; i < found.size(number); i++) {
                int cell = found.get(number, i);
                if (visited[cell] != visit) {
                    visited[cell] = visit;
                    action.accept(cell);
                }
            }
        }
    }

    private int index(Place place) {
        if (place.link() != null) {
            return LINKS + places.number(place);
        }
        return place.equals(Places.OWNER) ? OWNER : ACCOUNT_OWNER;
    }
}
