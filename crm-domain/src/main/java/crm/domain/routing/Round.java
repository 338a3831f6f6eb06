package crm.domain.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Those who take the leads of a rule one after the other. While the same people are able, their counts never differ by
 * more than one.
 */
public final class Round {
    private final SortedSet<Integer> people;
    private final Map<Integer, Integer> open;
    private final int capacity;
    private Integer last;

    /**
     * @param people who can take leads today
     * @param capacity open leads one of them may own and still be given another one
     * @param open how many open leads each of them owns; whoever is missing owns none
     * @param last who took the last lead of the rule, or null
     */
    public Round(SortedSet<Integer> people, int capacity, Map<Integer, Integer> open, Integer last) {
        this.people = new TreeSet<>(people);
        this.capacity = capacity;
        this.open = new HashMap<>(open);
        this.last = last;
    }

    /** Gives a lead to the next one who has room; empty if nobody has. */
    public Optional<Integer> take() {
        Optional<Integer> next = next();
        next.ifPresent(person -> {
            open.merge(person, 1, Integer::sum);
            last = person;
        });
        return next;
    }

    /** Whose turn it is. */
    public Optional<Integer> next() {
        Stream<Integer> later = last == null ? people.stream() : people.tailSet(last + 1).stream();
        return Stream.concat(later, people.stream()).filter(this::hasRoom).findFirst();
    }

    /** Who took the last lead, or null if nobody did yet. */
    public Integer last() {
        return last;
    }

    private boolean hasRoom(Integer person) {
        return open.getOrDefault(person, 0) < capacity;
    }
}
