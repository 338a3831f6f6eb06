package crm.ejb.preview;

import crm.domain.access.Permission;
import crm.domain.shared.RecordRef;
import crm.ejb.access.Preview;
import crm.ejb.access.PreviewFilter;
import crm.ejb.access.RecordAccess;
import crm.ejb.access.RecordRehearsal;
import crm.ejb.access.Rehearsal;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * The door to previews. It asks for no permission of its own: a change goes through its own door here as well, and is
 * refused there to whoever may not make it.
 */
@Stateless
public class PreviewService {
    private Rehearsal rehearsal;
    private RecordRehearsal records;
    private RecordAccess access;

    @Resource
    private SessionContext context;

    protected PreviewService() {}

    @Inject
    public PreviewService(Rehearsal rehearsal, RecordRehearsal records, RecordAccess access) {
        this.rehearsal = rehearsal;
        this.records = records;
        this.access = access;
    }

    /**
     * What a change of the organisation would do; nothing is changed.
     *
     * @param change calls the door of the change; may be called more than once
     * @throws crm.domain.shared.Refusal as the door of the change does
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public Preview of(Runnable change, PreviewFilter people) {
        Preview preview = rehearsal.of(change, people);
        endWithoutCommit();
        return preview;
    }

    /**
     * What a change of some records, such as another owner, would do to who reaches them, their accounts and their
     * children; nothing is changed. Records the caller may not know of are left out; people are named as far as he may be
     * told about them, and counted otherwise.
     *
     * @param change calls the door of the change
     * @param changed every record it changes, but for children of accounts
     * @throws crm.domain.shared.Refusal as the door of the change does
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public Preview ofRecords(Runnable change, Collection<RecordRef> changed, PreviewFilter people) {
        Preview preview = records.of(change, changed, people);
        endWithoutCommit();
        return preview;
    }

    /**
     * Makes a change that was previewed.
     *
     * @param epoch that of the preview
     * @return whether it was made; nothing is, if the organisation has changed since the preview
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public boolean make(Runnable change, long epoch) {
        if (access.changeOrganisation().epoch() != epoch) {
            return false;
        }
        change.run();
        return true;
    }

    /** As {@link #make}, for a change of records: other changes of records need not wait for it. */
    @RolesAllowed(Permission.SIGNED_IN)
    public boolean makeOfRecords(Runnable change, long epoch) {
        access.holdOrganisation();
        if (access.organisation().epoch() != epoch) {
            return false;
        }
        change.run();
        return true;
    }

    /** Whoever waits for the commit of what he was told hears nothing of a rehearsal. */
    private void endWithoutCommit() {
        if (context != null) {
            context.setRollbackOnly();
        }
    }
}
