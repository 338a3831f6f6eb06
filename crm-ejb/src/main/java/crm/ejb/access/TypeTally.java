package crm.ejb.access;

import crm.domain.shared.RecordType;
import crm.ejb.access.Rehearsed.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens to the records of one type, counted peers by peers. Peers are compared on the cells that their differences
 * lead to; whatever is left happens to all other records alike, and is counted without looking at them. Then each person
 * is compared on the few cells that he reaches by being who he is.
 */
final class TypeTally {
    private static final Effect[] EFFECTS = Effect.values();
    private static final int EXAMPLES = 8;

    private final RecordType type;
    private final CellIndex cells;
    private final Places places;
    private final Rehearsed rehearsed;
    private final Tally tally;
    private final long[] records = new long[2];
    private final int[][] people = new int[EFFECTS.length][];
    private final int[][] elsewhere = new int[2][EFFECTS.length];
    private final Effect[] effects;
    private final int[] touched;
    private int round;

    TypeTally(RecordType type, CellIndex cells, Places places, Rehearsed rehearsed, Tally tally) {
        this.type = type;
        this.cells = cells;
        this.places = places;
        this.rehearsed = rehearsed;
        this.tally = tally;
        this.effects = new Effect[cells.size()];
        this.touched = new int[cells.size()];
        for (int i = 0; i < EFFECTS.length; i++) {
            people[i] = new int[cells.size()];
        }
        for (int i = 0; i < cells.size(); i++) {
            records[state(i)] += cells.get(i).count();
        }
    }

    /** Compares all these people. */
    void add(Peers peers) {
        round++;
        new Round(peers).run();
    }

    /** Counts each record once for everybody together. */
    void finish() {
        Tally.Count together = Tally.Count.ofAll();
        for (int i = 0; i < cells.size(); i++) {
            for (Effect effect : EFFECTS) {
                if (people[effect.ordinal()][i] + elsewhere[state(i)][effect.ordinal()] > 0) {
                    together.add(effect, cells.get(i));
                }
            }
        }
        tally.put(type, together);
    }

    private int state(int cell) {
        return cells.get(cell).facts().converted() ? 1 : 0;
    }

    private void happens(Effect effect, int cell, int toPeople) {
        if (effect != null) {
            people[effect.ordinal()][cell] += toPeople;
        }
    }

    /** One group of peers: what happens to them alike, then to each of them. */
    private final class Round {
        private final Peers peers;
        private final Sight before;
        private final Sight after;
        private final Effect[] rest;
        private final long[] numbers = new long[EFFECTS.length];
        private final Map<Effect, List<Integer>> examples = new HashMap<>();

        Round(Peers peers) {
            this.peers = peers;
            this.before = new Sight(peers.before(), places);
            this.after = new Sight(peers.after(), places);
            this.rest = new Effect[] {elsewhere(false), elsewhere(true)};
        }

        private Effect elsewhere(boolean converted) {
            return Effect.of(before.elsewhere(converted), after.elsewhere(converted));
        }

        void run() {
            int many = peers.people().size();
            long[] left = records.clone();
            cells.forEach(peers.differences(), number -> {
                Cell cell = cells.get(number);
                Effect effect = Effect.of(before.level(cell), after.level(cell));
                touched[number] = round;
                effects[number] = effect;
                left[state(number)] -= cell.count();
                count(numbers, effect, cell.count());
                exemplify(effect, number);
                happens(effect, number, many);
                happens(rest[state(number)], number, -many);
            });
            for (int state = 0; state < rest.length; state++) {
                if (rest[state] != null) {
                    count(numbers, rest[state], left[state]);
                    elsewhere[state][rest[state].ordinal()] += many;
                }
            }
            exemplifyRest();
            peers.people().forEach(this::compare);
        }

        private Effect alike(int cell) {
            return touched[cell] == round ? effects[cell] : rest[state(cell)];
        }

        private void compare(int person) {
            List<Grant> ownBefore = rehearsed.before(Part.PERSON, person).apply(type);
            List<Grant> ownAfter = rehearsed.after(Part.PERSON, person).apply(type);
            Sight sightBefore = new Sight(ownBefore, places);
            Sight sightAfter = new Sight(ownAfter, places);
            long[] counted = numbers.clone();
            Map<Integer, Effect> own = new HashMap<>();
            cells.forEach(ownBefore, ownAfter, number -> {
                Cell cell = cells.get(number);
                Effect alike = alike(number);
                Effect mine = Effect.of(
                        Math.max(before.level(cell), sightBefore.level(cell)),
                        Math.max(after.level(cell), sightAfter.level(cell)));
                own.put(number, mine);
                count(counted, alike, -cell.count());
                count(counted, mine, cell.count());
                happens(alike, number, -1);
                happens(mine, number, 1);
            });
            if (Arrays.stream(counted).anyMatch(number -> number > 0)) {
                tally.put(type, person, new Tally.Count(counted, effect -> examples(effect, own)));
            }
        }

        private List<Long> examples(Effect effect, Map<Integer, Effect> own) {
            List<Long> ids = new ArrayList<>();
            own.forEach((cell, mine) -> {
                if (mine == effect) {
                    ids.addAll(cells.get(cell).examples());
                }
            });
            examples.getOrDefault(effect, List.of()).stream()
                    .filter(cell -> !own.containsKey(cell))
                    .forEach(cell -> ids.addAll(cells.get(cell).examples()));
            return ids;
        }

        private void exemplify(Effect effect, int cell) {
            if (effect != null) {
                List<Integer> some = examples.computeIfAbsent(effect, key -> new ArrayList<>());
                if (some.size() < EXAMPLES) {
                    some.add(cell);
                }
            }
        }

        private void exemplifyRest() {
            int wanted = rest[0] == null && rest[1] == null ? 0 : EXAMPLES;
            for (int i = 0; i < cells.size() && wanted > 0; i++) {
                if (touched[i] != round && rest[state(i)] != null) {
                    exemplify(rest[state(i)], i);
                    wanted--;
                }
            }
        }

        private static void count(long[] numbers, Effect effect, long records) {
            if (effect != null) {
                numbers[effect.ordinal()] += records;
            }
        }
    }
}
