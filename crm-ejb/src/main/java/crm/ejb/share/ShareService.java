package crm.ejb.share;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.ConflictException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Verdict;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The door to manual shares. Sharing needs FULL on the record and the permission to edit its type (clause C7). */
@Stateless
public class ShareService {
    private Shares shares;
    private Recipients recipients;
    private ShareNews news;
    private RecordAccess access;
    private CurrentViewer caller;

    protected ShareService() {}

    @Inject
    public ShareService(
            Shares shares, Recipients recipients, ShareNews news, RecordAccess access, CurrentViewer caller) {
        this.shares = shares;
        this.recipients = recipients;
        this.news = news;
        this.access = access;
        this.caller = caller;
    }

    /**
     * The shares of a record: for those who may share it, all; for others who read it, none, and why.
     *
     * @throws NotFoundException if the caller may not read it
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public SharesOfRecord of(RecordRef record) {
        AccessLevel level = access.level(caller.get(), record);
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(record);
        }
        if (level != AccessLevel.FULL) {
            return new SharesOfRecord(List.of(), Verdict.rejected("share.needsFull"));
        }
        return new SharesOfRecord(shares.of(record), recipients.canHave(record));
    }

    /**
     * What else would come of a share, for its dialog: that the account is opened as well, that it gives nothing new.
     *
     * @throws crm.domain.shared.InvalidException as {@link #share} would
     * @throws crm.domain.shared.DeniedException as {@link #share} would
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Reason> foresee(ShareRecord command) {
        access.require(caller.get(), command.record(), AccessLevel.FULL);
        return recipients.consequences(caller.get(), command);
    }

    /**
     * Shares a record. If its account has to be opened for that, and the caller may share the account too, it is.
     *
     * @return what else came of it
     * @throws NotFoundException if the caller may not read the record
     * @throws crm.domain.shared.DeniedException if he may not share it, or nobody may
     * @throws crm.domain.shared.InvalidException naming every wrong field; also if the grantee has a share already, or does
     *     not read the account and the caller may not share that
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Reason> share(ShareRecord command) {
        Viewer viewer = begin(command.record());
        List<Reason> consequences = recipients.consequences(viewer, command);
        recipients.openAccount(viewer, command).ifPresent(account -> store(viewer, command.readingOf(account)));
        if (!store(viewer, command)) {
            throw recipients.alreadyServed();
        }
        return consequences;
    }

    /**
     * Changes level, reason or end of a share.
     *
     * @return what else came of it
     * @throws ConflictException if somebody ended it meanwhile; else as {@link #share}
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Reason> change(ShareRecord command) {
        Viewer viewer = begin(command.record());
        List<Reason> consequences = recipients.consequences(viewer, command);
        recipients.openAccount(viewer, command).ifPresent(account -> store(viewer, command.readingOf(account)));
        if (!shares.change(command, caller.stamp())) {
            throw new ConflictException(command.record());
        }
        news.changed(viewer, command);
        return consequences;
    }

    /**
     * Ends a share.
     *
     * @throws ConflictException if somebody ended it before
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public void end(RecordRef record, int granteeId) {
        Viewer viewer = begin(record);
        if (!shares.end(record, granteeId)) {
            throw new ConflictException(record);
        }
        news.ended(viewer, record, granteeId);
    }

    private Viewer begin(RecordRef record) {
        Viewer viewer = caller.get();
        access.requireAlone(viewer, record, AccessLevel.FULL);
        access.requireFunction(viewer, Permission.edit(record.type()));
        return viewer;
    }

    private boolean store(Viewer viewer, ShareRecord command) {
        boolean stored = shares.add(command, caller.stamp());
        if (stored) {
            news.made(viewer, command);
        }
        return stored;
    }
}
