package crm.oracle;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Hands out ids that never meet within one batch of worlds: users and queues from one dense row, records dense per type, roles so
 * that the decimal text of one id is often the beginning of another's (1/1 and 1/11).
 */
public final class Ids {
    private static final int HIGHEST_ROLE = 30_000;

    private final Map<Kind, Long> records = new EnumMap<>(Kind.class);
    private final Set<Integer> roles = new HashSet<>();
    private final Random random;
    private int owners;
    private int others;

    /** Ids start behind these, so that worlds can stand beside facts which are there already. */
    public Ids(Random random, int afterUser, long afterRecord) {
        this.random = random;
        this.owners = afterUser;
        this.others = afterUser;
        for (Kind kind : Kind.values()) {
            records.put(kind, afterRecord);
        }
    }

    /** For a user or a queue. */
    public int owner() {
        return ++owners;
    }

    /** For a group or a rule. */
    public int other() {
        return ++others;
    }

    public long record(Kind kind) {
        return records.merge(kind, 1L + random.nextInt(2), Long::sum);
    }

    /** A role id; if one is given to resemble, mostly that one with a digit behind it. */
    public int role(Integer resembled) {
        if (resembled != null && random.nextInt(4) > 0) {
            for (int digit = 0; digit < 10; digit++) {
                int candidate = resembled * 10 + digit;
                if (candidate <= HIGHEST_ROLE && roles.add(candidate)) {
                    return candidate;
                }
            }
        }
        int candidate = 1 + random.nextInt(HIGHEST_ROLE);
        while (!roles.add(candidate)) {
            candidate = 1 + candidate % HIGHEST_ROLE;
        }
        return candidate;
    }
}
