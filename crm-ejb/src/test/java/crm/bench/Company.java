package crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The organisation: a tree of roles six levels deep with seven branches, people in every role, and {@link Scale#APART}
 * people without a role. Numbers of users, roles and queues are their ids; those of queues follow the users'.
 *
 * <p>Three subtrees on the fourth level are sealed: nothing is ever given to anybody in them, so that they see what they
 * own and nothing else.
 */
final class Company {
    static final int DEPTH = 6;
    static final int SEALED = 3;

    /** What sets people without a role apart: those who see nothing, a few records, many records, everything. */
    enum Apart {
        NOTHING,
        FEW,
        MANY,
        EVERYTHING
    }

    private final Scale scale;
    private final Chance chance;
    private final int[] start = new int[DEPTH + 2];

    Company(Scale scale, Chance chance) {
        this.scale = scale;
        this.chance = chance;
        double[] share = {0, 0, 0, 0.035, 0.14, 0.35};
        int role = 1;
        for (int level = 1; level < DEPTH; level++) {
            start[level] = role;
            role += level == 1 ? 1 : Math.max(7, (int) (share[level] * scale.roles()));
        }
        start[DEPTH] = role;
        start[DEPTH + 1] = scale.roles() + 1;
    }

    int level(int role) {
        int level = 1;
        while (role >= start[level + 1]) {
            level++;
        }
        return level;
    }

    /** The role above; 0 above the first one. */
    int parent(int role) {
        int level = level(role);
        if (level == 1) {
            return 0;
        }
        int size = start[level + 1] - start[level];
        int above = start[level] - start[level - 1];
        return start[level - 1] + (int) ((long) (role - start[level]) * above / size);
    }

    /** The roles of a level, from 1 at the top. */
    IntStream roles(int level) {
        return IntStream.range(start[level], start[level + 1]);
    }

    /** 0 for those apart. */
    int roleOf(int user) {
        return user > scale.placed() ? 0 : (user - 1) % scale.roles() + 1;
    }

    /** Why somebody has no role; null for those who have one. */
    Apart apart(int user) {
        return user <= scale.placed() ? null : Apart.values()[(user - scale.placed() - 1) % Apart.values().length];
    }

    /** One in fifty has left; their records are still theirs. */
    boolean active(int user) {
        return roleOf(user) == 0 || chance.below(50, 1, user) != 0;
    }

    /** Which of the sealed subtrees a role is in; -1 for none. */
    int sealed(int role) {
        int up = role;
        while (up != 0 && level(up) > 4) {
            up = parent(up);
        }
        if (up == 0 || level(up) < 4) {
            return -1;
        }
        int size = start[5] - start[4];
        for (int sealed = 0; sealed < SEALED; sealed++) {
            if (up == start[4] + (sealed + 1) * size / (SEALED + 1)) {
                return sealed;
            }
        }
        return -1;
    }

    /** The people of a sealed subtree. */
    int[] sealedPeople(int sealed) {
        return IntStream.rangeClosed(1, scale.placed())
                .filter(user -> sealed(roleOf(user)) == sealed)
                .toArray();
    }

    /** Those who own records outside the sealed subtrees, in no order: four in five on the four lower levels. */
    int[] owners() {
        List<Integer> owners = new ArrayList<>();
        for (int user = 1; user <= scale.placed(); user++) {
            int role = roleOf(user);
            if (level(role) > 2 && sealed(role) < 0 && chance.below(5, 2, user) != 0) {
                owners.add(user);
            }
        }
        owners.sort(java.util.Comparator.comparingLong(user -> chance.of(3, user)));
        return owners.stream().mapToInt(Integer::intValue).toArray();
    }

    int queue(int number) {
        return scale.users() + 1 + number;
    }

    /** A role outside the sealed subtrees, between two levels. */
    int anyRole(int from, int to, int question, long number) {
        int first = start[from];
        int bound = start[to + 1] - first;
        for (int attempt = 0; ; attempt++) {
            int role = first + chance.below(bound, question, number * 31 + attempt);
            if (sealed(role) < 0) {
                return role;
            }
        }
    }

    /** Somebody with a role outside the sealed subtrees. */
    int anybody(int question, long number) {
        for (int attempt = 0; ; attempt++) {
            int user = 1 + chance.below(scale.placed(), question, number * 31 + attempt);
            if (sealed(roleOf(user)) < 0 && active(user)) {
                return user;
            }
        }
    }

    // grantees in one dense row: users, each role alone and with those below, groups, queues

    int ofUser(int user) {
        return user;
    }

    int ofRole(int role) {
        return scale.users() + 2 * role - 1;
    }

    int ofRoleAndBelow(int role) {
        return scale.users() + 2 * role;
    }

    /** @param group its id, from 1 */
    int ofGroup(int group) {
        return scale.users() + 2 * scale.roles() + group;
    }

    /** @param number from 0 */
    int ofQueue(int number) {
        return scale.users() + 2 * scale.roles() + scale.groups() + 1 + number;
    }
}
