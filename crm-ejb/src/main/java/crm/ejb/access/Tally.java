package crm.ejb.access;

import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What changes, counted for each person and for all together. */
final class Tally {
    private static final int EXAMPLES = 50;
    private static final int EXAMPLES_OF_PERSON = 6;

    private final Map<RecordType, Count> all = new EnumMap<>(RecordType.class);
    private final Map<Integer, Map<RecordType, Count>> byPerson = new TreeMap<>();
    private final Map<Effect, BitSet> people = new EnumMap<>(Effect.class);
    private final Set<List<Object>> counted = new HashSet<>();

    /** Numbers of records by what happens to them, with the ids of some. */
    static final class Count {
        private final long[] numbers;
        private final Map<Effect, List<Long>> examples = new EnumMap<>(Effect.class);
        private final int most;

        private Count(int most) {
            this.numbers = new long[Effect.values().length];
            this.most = most;
        }

        /** @param numbers by the order of effects */
        Count(long[] numbers, Function<Effect, List<Long>> some) {
            this.numbers = numbers;
            this.most = EXAMPLES_OF_PERSON;
            for (Effect effect : Effect.values()) {
                if (numbers[effect.ordinal()] > 0) {
                    examples.put(effect, some.apply(effect).stream().limit(most).toList());
                }
            }
        }

        static Count ofAll() {
            return new Count(EXAMPLES);
        }

        void add(Effect effect, Cell cell) {
            numbers[effect.ordinal()] += cell.count();
            List<Long> ids = examples.computeIfAbsent(effect, key -> new ArrayList<>());
            if (ids.size() < most) {
                ids.addAll(cell.examples());
            }
        }

        long number(Effect effect) {
            return numbers[effect.ordinal()];
        }

        long number() {
            return Arrays.stream(numbers).sum();
        }

        List<Long> examples(Effect effect) {
            return examples.getOrDefault(effect, List.of());
        }
    }

    /** Takes in what happens to records of one type for somebody. */
    void put(RecordType type, int person, Count count) {
        byPerson.computeIfAbsent(person, key -> new EnumMap<>(RecordType.class)).put(type, count);
        for (Effect effect : Effect.values()) {
            if (count.number(effect) > 0) {
                happens(effect, person);
            }
        }
    }

    /** Takes in what happens to records of one type for anybody. */
    void put(RecordType type, Count together) {
        if (together.number() > 0) {
            all.put(type, together);
        }
    }

    /**
     * Counts what happens to records for somebody.
     *
     * @param told whether it may be told of whom it happens to
     */
    void add(RecordType type, int person, Effect effect, Cell records, boolean told) {
        happens(effect, person);
        if (told) {
            byPerson.computeIfAbsent(person, key -> new EnumMap<>(RecordType.class))
                    .computeIfAbsent(type, key -> new Count(EXAMPLES_OF_PERSON))
                    .add(effect, records);
        }
        if (counted.add(List.of(effect, records))) {
            all.computeIfAbsent(type, key -> Count.ofAll()).add(effect, records);
        }
    }

    private void happens(Effect effect, int person) {
        people.computeIfAbsent(effect, key -> new BitSet()).set(person);
    }

    /** For each type of which something changes, each record counted once. */
    Map<RecordType, Count> all() {
        return all;
    }

    /** For each person for whom something changes, as far as that may be told. */
    Map<Integer, Map<RecordType, Count>> byPerson() {
        return byPerson;
    }

    /** How many people an effect happens to. */
    int people(Effect effect) {
        return people.getOrDefault(effect, new BitSet()).cardinality();
    }

    /** How many people anything happens to. */
    int people() {
        BitSet together = new BitSet();
        people.values().forEach(together::or);
        return together.cardinality();
    }
}
