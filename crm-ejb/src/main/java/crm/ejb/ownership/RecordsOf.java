package crm.ejb.ownership;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.Verdict;

/** All records of one type, as far as their fate is that of every owned record. */
public interface RecordsOf<R extends OwnedRecord> {
    /**
     * The record itself; a change of it that this transaction does not know of is waited for, or a conflict.
     *
     * @throws crm.domain.shared.NotFoundException if the viewer may not read it
     * @throws crm.domain.shared.DeniedException if he may read it, but not that
     */
    R require(Viewer viewer, long id, AccessLevel level);

    /**
     * A deleted record on which the viewer had FULL.
     *
     * @throws crm.domain.shared.NotFoundException otherwise
     */
    R requireRecycled(Viewer viewer, long id);

    /** Whether the record may go to the recycle bin now. */
    default Verdict canDelete(R record) {
        return Verdict.allowed();
    }

    /** Whether the record may come back from the recycle bin now. */
    default Verdict canRestore(R record) {
        return Verdict.allowed();
    }
}
