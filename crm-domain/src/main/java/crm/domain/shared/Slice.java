package crm.domain.shared;

import java.io.Serializable;
import java.util.List;

/**
 * A page of a list read by keyset: neighbours are named by opaque cursors, never by a page number.
 *
 * @param rows the rows in list order
 * @param previous cursor of the slice before, or null at the beginning
 * @param next cursor of the slice after, or null at the end
 * @param count how many match in all, capped
 * @param fields what the reader may see of each row: what is hidden from him is null in all of them
 */
public record Slice<T>(List<T> rows, String previous, String next, Count count, FieldRights fields)
        implements Serializable {
    public Slice {
        rows = List.copyOf(rows);
    }

    /** A slice of rows without fields that could be hidden. */
    public Slice(List<T> rows, String previous, String next, Count count) {
        this(rows, previous, next, count, FieldRights.ALL);
    }

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), null, null, Count.exactly(0), FieldRights.NONE);
    }
}
