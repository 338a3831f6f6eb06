package crm.ejb.ownership;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** All owned records of any type, in the caller's hands: each of them changes owner, is deleted and restored in one way. */
@Dependent
public class OwnedRecords {
    private final RecordAccess access;
    private final CurrentViewer caller;
    private final Announcements news;
    private final Sql sql;

    @Inject
    public OwnedRecords(RecordAccess access, CurrentViewer caller, Announcements news, Sql sql) {
        this.access = access;
        this.caller = caller;
        this.news = news;
        this.sql = sql;
    }

    /**
     * Who is to own a new record: the one named, or the caller if that is null.
     *
     * @throws crm.domain.shared.InvalidException if that one could not own it
     */
    public int ownerOfNew(RecordType type, Integer named) {
        int owner = named == null ? caller.get().userId() : named;
        access.requireOwner(owner, type);
        return owner;
    }

    /**
     * The record for a change by the caller, as he has read it.
     *
     * @throws crm.domain.shared.NotFoundException if he may not read it
     * @throws crm.domain.shared.DeniedException if he may read it, but not that
     * @throws crm.domain.shared.ConflictException if it changed since
     */
    public <R extends OwnedRecord> R forChange(RecordsOf<R> all, long id, int version, AccessLevel level) {
        R record = all.require(caller.get(), id, level);
        record.requireVersion(version);
        return record;
    }

    /**
     * Gives a record to another owner.
     *
     * @throws crm.domain.shared.InvalidException if that one could not own it
     * @throws crm.domain.shared.DeniedException if the caller may read it, but not give it away; else as {@link #forChange}
     */
    public <R extends OwnedRecord> void handOver(RecordsOf<R> all, ChangeOwner change) {
        R record = forChange(all, change.id(), change.version(), AccessLevel.TRANSFER);
        handOver(record, change.newOwnerId(), change.keepShares());
    }

    /** Gives a record, on which the caller has TRANSFER, to another owner. */
    public void handOver(OwnedRecord record, int newOwnerId, boolean keepShares) {
        access.requireOwner(newOwnerId, record.type());
        int before = record.ownerId();
        Stamp stamp = caller.stamp();
        if (keepShares) {
            keepShares("on");
            record.transferTo(newOwnerId, stamp);
            keepShares("off");
        } else {
            record.transferTo(newOwnerId, stamp);
        }
        news.transferred(caller.get(), record.ref(), before, newOwnerId, stamp);
    }

    /**
     * Gives those of the records on which the caller has TRANSFER to another owner; the others stay where they are.
     *
     * @return those that went
     * @throws crm.domain.shared.InvalidException if any could go, but that one could not own it
     */
    public <R extends OwnedRecord> List<R> handOver(
            RecordsOf<R> all, RecordType type, List<Long> ids, int newOwnerId, boolean keepShares) {
        Viewer viewer = caller.get();
        Map<Long, AccessLevel> levels = access.levels(viewer, type, ids);
        List<R> going = ids.stream()
                .filter(id -> levels.getOrDefault(id, AccessLevel.NONE).atLeast(AccessLevel.TRANSFER))
                .map(id -> all.require(viewer, id, AccessLevel.TRANSFER))
                .toList();
        going.forEach(record -> handOver(record, newOwnerId, keepShares));
        return going;
    }

    /** Tells the database what becomes of the shares with a change of owner; asking it makes earlier changes known to it. */
    private void keepShares(String word) {
        sql.list(SqlText.of("select set_config('crm.keep_shares', ?, true)", word), row -> null);
    }

    /** Moves a record to the recycle bin. */
    public <R extends OwnedRecord> void delete(RecordsOf<R> all, long id, int version) {
        R record = forChange(all, id, version, AccessLevel.FULL);
        all.canDelete(record).orDeny();
        record.delete(caller.stamp());
        happened(record, "deleted");
    }

    /** Takes a record back from the recycle bin. */
    public <R extends OwnedRecord> void restore(RecordsOf<R> all, long id) {
        R record = all.requireRecycled(caller.get(), id);
        all.canRestore(record).orDeny();
        record.restore(caller.stamp());
        happened(record, "restored");
    }

    private void happened(OwnedRecord record, String what) {
        news.happened(caller.get(), record.type().word() + "." + what, record.ref(), Map.of());
    }
}
