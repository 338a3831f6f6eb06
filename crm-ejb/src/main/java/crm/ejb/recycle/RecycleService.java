package crm.ejb.recycle;

import crm.domain.access.Permission;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The door to the recycle bin. */
@Stateless
public class RecycleService {
    private Remains remains;
    private WaysBack waysBack;
    private RecordAccess access;
    private CurrentViewer caller;

    protected RecycleService() {}

    @Inject
    public RecycleService(Remains remains, WaysBack waysBack, RecordAccess access, CurrentViewer caller) {
        this.remains = remains;
        this.waysBack = waysBack;
        this.access = access;
        this.caller = caller;
    }

    /** One slice of the deleted records of a type on which the caller had FULL; sorted by {@code deleted}. */
    @RolesAllowed(Permission.SIGNED_IN)
    public Slice<RecycledRow> recycled(RecordType type, Paging paging) {
        return remains.visibleTo(caller.get(), type, paging);
    }

    /**
     * Takes a record back; needs the permission to delete records of its type.
     *
     * @throws crm.domain.shared.NotFoundException if it is not in the recycle bin, or the caller had not FULL on it
     * @throws crm.domain.shared.DeniedException if the permission is missing, or its account is in the recycle bin itself
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public void restore(RecordRef record) {
        access.requireFunction(caller.get(), Permission.delete(record.type()));
        waysBack.restore(record);
    }
}
