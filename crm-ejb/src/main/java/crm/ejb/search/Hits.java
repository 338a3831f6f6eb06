package crm.ejb.search;

import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.util.List;

/**
 * What was found of one type, by name.
 *
 * @param rows the first few, at least one
 * @param more whether there are others
 */
public record Hits(RecordType type, List<FoundRow> rows, boolean more) implements Serializable {
    public Hits {
        rows = List.copyOf(rows);
    }
}
