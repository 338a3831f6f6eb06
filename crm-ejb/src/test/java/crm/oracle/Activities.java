package crm.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Grows what people do in a world: mostly tasks, and often about several records that not everybody reaches alike. */
public final class Activities {
    private static final List<Kind> TOGETHER = List.of(Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY);

    private final Random random;
    private long last;

    public Activities(long seed) {
        this.random = new Random(seed);
    }

    /** So many activities of this world. */
    public List<Activity> in(World world, int count) {
        List<Activity> grown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean task = random.nextInt(100) < 70;
            Activity.Type type = random.nextBoolean() ? Activity.Type.CALL : Activity.Type.NOTE;
            grown.add(new Activity(
                    ++last,
                    task ? Activity.Type.TASK : type,
                    anybody(world),
                    task ? anybody(world) : null,
                    task && random.nextInt(4) == 0,
                    about(world)));
        }
        return grown;
    }

    private int anybody(World world) {
        return any(world.users()).id();
    }

    private Map<Kind, Long> about(World world) {
        Map<Kind, Long> about = new EnumMap<>(Kind.class);
        Item first = any(world.items());
        about.put(first.kind(), first.id());
        if (first.kind() != Kind.LEAD) {
            for (Kind kind : TOGETHER) {
                List<Item> others = world.items(kind);
                if (!others.isEmpty() && random.nextInt(2) == 0) {
                    about.putIfAbsent(kind, any(others).id());
                }
            }
        }
        return about;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
