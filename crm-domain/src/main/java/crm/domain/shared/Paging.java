package crm.domain.shared;

import java.io.Serializable;

/**
 * Which slice of a list is wanted. At most one of the cursors is set; both null means the first slice.
 *
 * @param sort name of a sort of the list, or null for its default
 * @param descending direction of the sort
 * @param after cursor of {@link Slice#next()}, or null
 * @param before cursor of {@link Slice#previous()}, or null
 * @param size rows wanted, 1 to 200
 * @param exact whether all that match are counted, which takes its time, or only up to a cap
 */
public record Paging(String sort, boolean descending, String after, String before, int size, boolean exact)
        implements Serializable {
    public static final int MAX_SIZE = 200;

    public Paging {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidException(Problem.of("size", "list.size.range", MAX_SIZE));
        }
        if (after != null && before != null) {
            throw new InvalidException(Problem.of("after", "list.cursor.both"));
        }
    }

    /** Counted up to a cap. */
    public Paging(String sort, boolean descending, String after, String before, int size) {
        this(sort, descending, after, before, size, false);
    }

    /** The first rows in the list's own order. */
    public static Paging first(int size) {
        return new Paging(null, true, null, null, size);
    }
}
