package crm.ejb.access;

import crm.domain.access.AccessLevel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one user's grants on one type differ before and after a change: all records with none of these numbers in these
 * places are reached alike, and as before unless everything may be reached otherwise.
 *
 * @param everything whether any record may be reached otherwise; the numbers are then those of all grants
 */
record Differences(boolean everything, Map<Place, BitSet> numbers) {
    /** Where a grant takes hold: a column with an owner, or a link and the column it starts from. */
    record Place(String column, Link link) {
        static Place of(Term term) {
            if (term instanceof Term.OwnerIn in) {
                return new Place(in.column(), null);
            }
            return term instanceof Term.Linked linked ? new Place(linked.column(), linked.link()) : null;
        }
    }

    private record Hold(Place place, AccessLevel level) {}

    static Differences between(List<Grant> before, List<Grant> after) {
        Map<Hold, BitSet> left = held(without(before, after));
        Map<Hold, BitSet> right = held(without(after, before));
        boolean everything = false;
        Map<Place, BitSet> numbers = new HashMap<>();
        for (Map.Entry<Hold, BitSet> entry : left.entrySet()) {
            BitSet other = right.remove(entry.getKey());
            if (other != null) {
                entry.getValue().xor(other);
            }
            everything |= merge(numbers, entry);
        }
        for (Map.Entry<Hold, BitSet> entry : right.entrySet()) {
            everything |= merge(numbers, entry);
        }
        if (everything) {
            held(before).forEach((hold, those) -> merge(numbers, hold.place(), those));
            held(after).forEach((hold, those) -> merge(numbers, hold.place(), those));
        }
        return new Differences(everything, numbers);
    }

    /** Whether every record is reached as before. */
    boolean nothing() {
        return !everything && numbers.isEmpty();
    }

    private static boolean merge(Map<Place, BitSet> numbers, Map.Entry<Hold, BitSet> entry) {
        merge(numbers, entry.getKey().place(), entry.getValue());
        return entry.getKey().place() == null;
    }

    private static void merge(Map<Place, BitSet> numbers, Place place, BitSet those) {
        if (place != null && !those.isEmpty()) {
            numbers.computeIfAbsent(place, key -> new BitSet()).or(those);
        }
    }

    private static List<Grant> without(List<Grant> grants, List<Grant> others) {
        List<Grant> rest = new ArrayList<>();
        for (Grant grant : grants) {
            if (!others.contains(grant)) {
                rest.add(grant);
            }
        }
        return rest;
    }

    private static Map<Hold, BitSet> held(List<Grant> grants) {
        Map<Hold, BitSet> held = new HashMap<>();
        for (Grant grant : grants) {
            held.computeIfAbsent(new Hold(Place.of(grant.term()), grant.level()), key -> new BitSet())
                    .or(numbers(grant.term()));
        }
        return held;
    }

    private static BitSet numbers(Term term) {
        if (term instanceof Term.OwnerIn in) {
            return in.owners();
        }
        return term instanceof Term.Linked linked ? linked.scopes() : new BitSet();
    }
}
