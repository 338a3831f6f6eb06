package crm.ejb.access;

import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what changes, for each person and for all together. */
final class Tally {
    private static final int EXAMPLES = 50;
    private static final int EXAMPLES_OF_PERSON = 6;

    private final Map<RecordType, Count> all = new EnumMap<>(RecordType.class);
    private final Map<Integer, Map<RecordType, Count>> byPerson = new TreeMap<>();
    private final Set<List<Object>> counted = new HashSet<>();

    /** Numbers of records by what happens to them, with the ids of some. */
    static final class Count {
        private final long[] numbers = new long[Effect.values().length];
        private final Map<Effect, List<Long>> examples = new EnumMap<>(Effect.class);
        private final int most;

        private Count(int most) {
            this.most = most;
        }

        private void add(Effect effect, Cell cell) {
            numbers[effect.ordinal()] += cell.count();
            List<Long> ids = examples.computeIfAbsent(effect, key -> new ArrayList<>());
            if (ids.size() < most) {
                ids.addAll(cell.examples());
            }
        }

        long number(Effect effect) {
            return numbers[effect.ordinal()];
        }

        List<Long> examples(Effect effect) {
            return examples.getOrDefault(effect, List.of());
        }
    }

    /** What happens to the records of one type, seen cell by cell and person by person. */
    final class OfType {
        private final RecordType type;
        private final CellIndex cells;
        private final int[] effects;

        OfType(RecordType type, CellIndex cells) {
            this.type = type;
            this.cells = cells;
            this.effects = new int[cells.size()];
        }

        void compare(int person, Differences differences, Sight before, Sight after) {
            cells.forEach(differences, number -> {
                Cell cell = cells.get(number);
                int from = before.level(cell);
                int to = after.level(cell);
                if (from != to) {
                    Effect effect = Effect.of(from, to);
                    effects[number] |= 1 << effect.ordinal();
                    count(type, person).add(effect, cell);
                }
            });
        }

        void finish() {
            Count together = new Count(EXAMPLES);
            for (int i = 0; i < cells.size(); i++) {
                for (Effect effect : Effect.values()) {
                    if ((effects[i] & 1 << effect.ordinal()) != 0) {
                        together.add(effect, cells.get(i));
                        all.put(type, together);
                    }
                }
            }
        }
    }

    /** Counts what happens to records of which one has the level {@code from} before and {@code to} afterwards. */
    void compare(RecordType type, int person, Cell records, int from, int to) {
        if (from != to) {
            Effect effect = Effect.of(from, to);
            count(type, person).add(effect, records);
            if (counted.add(List.of(effect, records))) {
                all.computeIfAbsent(type, key -> new Count(EXAMPLES)).add(effect, records);
            }
        }
    }

    private Count count(RecordType type, int person) {
        return byPerson.computeIfAbsent(person, key -> new EnumMap<>(RecordType.class))
                .computeIfAbsent(type, key -> new Count(EXAMPLES_OF_PERSON));
    }

    /** For each type of which something changes, each record counted once. */
    Map<RecordType, Count> all() {
        return all;
    }

    /** For each person for whom something changes. */
    Map<Integer, Map<RecordType, Count>> byPerson() {
        return byPerson;
    }

    /** How many people an effect happens to. */
    int people(Effect effect) {
        return (int) byPerson.values().stream()
                .filter(types -> types.values().stream().anyMatch(count -> count.number(effect) > 0))
                .count();
    }
}
