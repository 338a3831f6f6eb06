package crm.ejb.share;

import crm.domain.shared.Verdict;
import java.io.Serializable;
import java.util.List;

/**
 * With whom a record is shared, as far as the caller may know.
 *
 * @param rows empty for those who may not share
 * @param shareable whether the caller may share it now
 */
public record SharesOfRecord(List<ShareRow> rows, Verdict shareable) implements Serializable {
    public SharesOfRecord {
        rows = List.copyOf(rows);
    }
}
