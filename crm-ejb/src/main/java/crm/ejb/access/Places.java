package crm.ejb.access;

import crm.ejb.access.Differences.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the grants of one type take hold before and after a change, for everybody together: the links they ask, and which
 * owners and scopes make a difference to anybody.
 */
final class Places {
    static final Place OWNER = new Place(Clauses.OWNER, null);
    static final Place ACCOUNT_OWNER = new Place(Clauses.ACCOUNT_OWNER, null);

    private final List<Place> links = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<Place, BitSet> asked = new HashMap<>();
    private final Map<Place, BitSet> differing = new HashMap<>();
    private boolean everything;

    /** Where these grants take hold. */
    static Places of(List<Grant> grants) {
        Places places = new Places();
        places.ask(grants);
        return places;
    }

    /** Takes in what one user has before and after. */
    void add(List<Grant> before, List<Grant> after, Differences differences) {
        ask(before);
        ask(after);
        everything |= differences.everything();
        differences.numbers().forEach((place, different) -> differing
                .computeIfAbsent(place, key -> new BitSet())
                .or(different));
    }

    /** Every link somebody has a grant through; its number is its place in the list. */
    List<Place> links() {
        return Collections.unmodifiableList(links);
    }

    /** The number of a link. */
    int number(Place link) {
        return numbers.get(link);
    }

    /** The scopes of a link through which anybody has a grant, before or after. */
    BitSet asked(Place link) {
        return asked.get(link);
    }

    /** The owners, or the scopes of a link, that make a difference to somebody. */
    BitSet differing(Place place) {
        return differing.getOrDefault(place, new BitSet());
    }

    /** Whether any record of the type may make a difference. */
    boolean everything() {
        return everything;
    }

    /** Whether no record can make a difference to anybody. */
    boolean nothing() {
        return !everything && differing.isEmpty();
    }

    private void ask(List<Grant> grants) {
        for (Grant grant : grants) {
            if (grant.term() instanceof Term.Linked linked) {
                Place place = Place.of(linked);
                if (numbers.putIfAbsent(place, links.size()) == null) {
                    links.add(place);
                    asked.put(place, new BitSet());
                }
                asked.get(place).or(linked.scopes());
            }
        }
    }
}
