package crm.ejb.access;

import crm.domain.access.AccessLevel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the grants of one type take hold before and after a change: the owner columns and links they ask, and which of
 * their numbers make a difference to anybody. A record with none of these numbers is reached by everybody as before.
 */
final class Places {
    /** A link, and the column of the record it starts from. */
    record Place(String column, Link link) {}

    private static final Place OWNER = new Place(Clauses.OWNER, null);
    private static final Place ACCOUNT_OWNER = new Place(Clauses.ACCOUNT_OWNER, null);

    private final List<Place> links = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<Place, BitSet> asked = new LinkedHashMap<>();
    private final Map<Place, BitSet> differing = new LinkedHashMap<>();
    private boolean everything;

    /** Takes in what one user has before and after. */
    void add(List<Grant> before, List<Grant> after) {
        ask(before);
        ask(after);
        for (AccessLevel level : AccessLevel.values()) {
            if (level != AccessLevel.NONE) {
                compare(terms(before, level), terms(after, level));
            }
        }
    }

    /** Every link somebody has a grant through; its number is its place in the list. */
    List<Place> links() {
        return Collections.unmodifiableList(links);
    }

    /** The number of a link. */
    int number(Term.Linked term) {
        return numbers.get(new Place(term.column(), term.link()));
    }

    /** The scopes of a link through which anybody has a grant, before or after. */
    BitSet asked(Place link) {
        return asked.get(link);
    }

    /** The scopes of a link that make a difference to somebody. */
    BitSet differing(Place link) {
        return differing.getOrDefault(link, new BitSet());
    }

    /** The owners whose records make a difference to somebody. */
    BitSet owners() {
        return differing(OWNER);
    }

    /** The owners of accounts whose children make a difference to somebody. */
    BitSet accountOwners() {
        return differing(ACCOUNT_OWNER);
    }

    /** Whether any record of the type may make a difference. */
    boolean everything() {
        return everything;
    }

    /** Whether no record can make a difference to anybody. */
    boolean nothing() {
        return !everything && differing.values().stream().allMatch(BitSet::isEmpty);
    }

    private void ask(List<Grant> grants) {
        for (Grant grant : grants) {
            if (grant.term() instanceof Term.Linked linked) {
                Place place = place(linked);
                if (numbers.putIfAbsent(place, links.size()) == null) {
                    links.add(place);
                }
                asked.computeIfAbsent(place, key -> new BitSet()).or(linked.scopes());
            }
        }
    }

    private void compare(Map<Place, BitSet> before, Map<Place, BitSet> after) {
        if (before.containsKey(null) || after.containsKey(null)) {
            everything |= before.containsKey(null) != after.containsKey(null);
            return;
        }
        before.forEach((place, numbersBefore) -> differ(place, numbersBefore, after.getOrDefault(place, new BitSet())));
        after.forEach((place, numbersAfter) -> differ(place, numbersAfter, before.getOrDefault(place, new BitSet())));
    }

    private void differ(Place place, BitSet one, BitSet other) {
        if (!one.equals(other)) {
            BitSet both = (BitSet) one.clone();
            both.xor(other);
            differing.computeIfAbsent(place, key -> new BitSet()).or(both);
        }
    }

    /** What gives at least the level; every record under null. */
    private static Map<Place, BitSet> terms(List<Grant> grants, AccessLevel level) {
        List<Term> terms = new ArrayList<>();
        grants.stream().filter(grant -> grant.level().atLeast(level)).forEach(grant -> terms.add(grant.term()));
        Map<Place, BitSet> byPlace = new LinkedHashMap<>();
        for (Term term : Term.united(terms)) {
            byPlace.put(place(term), numbers(term));
        }
        return byPlace;
    }

    private static Place place(Term term) {
        if (term instanceof Term.OwnerIn in) {
            return in.column().equals(Clauses.OWNER) ? OWNER : ACCOUNT_OWNER;
        }
        return term instanceof Term.Linked linked ? new Place(linked.column(), linked.link()) : null;
    }

    private static BitSet numbers(Term term) {
        if (term instanceof Term.OwnerIn in) {
            return in.owners();
        }
        return term instanceof Term.Linked linked ? linked.scopes() : new BitSet();
    }
}
