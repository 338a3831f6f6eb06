package crm.oracle;

import crm.oracle.FieldWorld.Holder;
import crm.oracle.FieldWorld.PermissionSet;
import crm.oracle.FieldWorld.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Grows permission sets that say something about few fields, so that they often say different things about the same. */
public final class FieldWorlds {
    /** The fields there are, of each type. */
    public static final List<String> FIELDS = List.of("phone", "revenue", "description");

    private static final int FIRST_SET = 1_000;

    private final Random random;

    public FieldWorlds(long seed) {
        this.random = new Random(seed);
    }

    public FieldWorld world() {
        List<PermissionSet> sets = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        int hiding = 20 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            sets.add(set(FIRST_SET + i, hiding));
        }
        List<Holder> holders = new ArrayList<>();
        for (int id = 1; id <= 7; id++) {
            Set<Integer> held = new HashSet<>();
            sets.forEach(set -> {
                if (random.nextInt(100) < 45) {
                    held.add(set.id());
                }
            });
            holders.add(new Holder(id, Set.copyOf(held)));
        }
        return new FieldWorld(List.copyOf(sets), List.copyOf(holders));
    }

    private PermissionSet set(int id, int hiding) {
        Set<Kind> reads = EnumSet.noneOf(Kind.class);
        Map<Place, FieldLevel> said = new HashMap<>();
        for (Kind kind : Kind.values()) {
            if (random.nextInt(100) < 70) {
                reads.add(kind);
            }
            for (String field : FIELDS) {
                if (random.nextInt(100) < hiding) {
                    said.put(new Place(kind, field), random.nextBoolean() ? FieldLevel.HIDDEN : FieldLevel.READ);
                }
            }
        }
        return new PermissionSet(id, reads, random.nextInt(100) < 25, Map.copyOf(said));
    }
}
