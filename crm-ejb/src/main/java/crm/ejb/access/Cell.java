package crm.ejb.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of one type that nobody's grants can tell apart, counted. */
final class Cell {
    private static final int EXAMPLES = 2;
    private static final int[] NONE = {};

    /**
     * What the grants ask about a record.
     *
     * @param accountOwner owner of its account, or 0 for a type without one
     * @param converted whether its state caps what anybody has (clause C12)
     * @param scopes what it is tied to: the number of the link in the upper half, the scope in the lower
     */
    record Facts(int owner, int accountOwner, boolean converted, List<Long> scopes) {}

    private final Facts facts;
    private final int[][] scopes;
    private final List<Long> examples = new ArrayList<>();
    private long count;

    Cell(Facts facts, int links) {
        this.facts = facts;
        this.scopes = facts.scopes().isEmpty() ? null : new int[links][];
        if (scopes != null) {
            Arrays.fill(scopes, NONE);
            facts.scopes().forEach(this::put);
        }
    }

    private void put(long scope) {
        int link = (int) (scope >> 32);
        int[] longer = Arrays.copyOf(scopes[link], scopes[link].length + 1);
        longer[longer.length - 1] = (int) scope;
        scopes[link] = longer;
    }

    static long scope(int link, int scope) {
        return (long) link << 32 | scope;
    }

    void add(long records, List<Long> ids) {
        count += records;
        ids.stream()
                .filter(id -> examples.size() < EXAMPLES && !examples.contains(id))
                .forEach(examples::add);
    }

    Facts facts() {
        return facts;
    }

    /** The scopes the records are tied to by the link of that number. */
    int[] scopes(int link) {
        return scopes == null ? null : scopes[link];
    }

    boolean isTied() {
        return scopes != null;
    }

    /** How many records there are. */
    long count() {
        return count;
    }

    /** Ids of some of the records. */
    List<Long> examples() {
        return examples;
    }
}
