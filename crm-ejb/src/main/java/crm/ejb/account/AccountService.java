package crm.ejb.account;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.account.AccountProfile;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.domain.shared.Stamp;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.RecordAccess;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Announcements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The door to accounts. */
@Stateless
public class AccountService {
    private Accounts accounts;
    private RecordAccess access;
    private OwnedRecords records;
    private CurrentViewer caller;
    private Announcements news;

    protected AccountService() {}

    @Inject
    public AccountService(
            Accounts accounts, RecordAccess access, OwnedRecords records, CurrentViewer caller, Announcements news) {
        this.accounts = accounts;
        this.access = access;
        this.records = records;
        this.caller = caller;
        this.news = news;
    }

    /** One slice of the accounts the caller may read. */
    @RolesAllowed(Permission.ACCOUNT_READ)
    public Slice<AccountRow> visible(AccountFilter filter, Paging paging) {
        return accounts.visibleTo(caller.get(), filter, paging);
    }

    /** Those of the accounts directly below one that the caller may read. */
    @RolesAllowed(Permission.ACCOUNT_READ)
    public Slice<AccountRow> below(long parentId, Paging paging) {
        Viewer viewer = caller.get();
        access.require(viewer, new RecordRef(RecordType.ACCOUNT, parentId), AccessLevel.READ);
        return accounts.below(viewer, parentId, paging);
    }

    /** The first few accounts the caller may read with these words, for a lookup. */
    @RolesAllowed(Permission.ACCOUNT_READ)
    public List<AccountName> suggestions(String text) {
        return accounts.suggestions(caller.get(), text);
    }

    /** The account's name, or null if there is none or the caller may not read it. */
    @RolesAllowed(Permission.ACCOUNT_READ)
    public AccountName name(Long id) {
        return accounts.name(caller.get(), id);
    }

    /** An account for its page. */
    @RolesAllowed(Permission.ACCOUNT_READ)
    public AccountDetail view(long id) {
        AccountDetail detail = accounts.detail(caller.get(), id);
        news.viewed(new RecordRef(RecordType.ACCOUNT, id), caller.stamp());
        return detail;
    }

    /** What the caller may do with the fields of an account he opens. */
    @RolesAllowed(Permission.ACCOUNT_CREATE)
    public FieldRights opened() {
        return AccountProfile.FIELDS.forNew(accounts.fields(caller.get()));
    }

    /**
     * Opens an account; fields hidden from the caller stay empty.
     *
     * @return its id
     * @throws crm.domain.shared.InvalidException naming every wrong field
     */
    @RolesAllowed(Permission.ACCOUNT_CREATE)
    public long open(OpenAccount command) {
        Stamp stamp = caller.stamp();
        int owner = records.ownerOfNew(RecordType.ACCOUNT, command.ownerId());
        AccountProfile profile = AccountProfile.FIELDS.captured(command.profile(), accounts.fields(caller.get()));
        Account account = new Account(command.kind(), profile, owner, stamp);
        accounts.add(account);
        accounts.place(caller.get(), account, command.parentId(), stamp);
        news.happened(caller.get(), "account.opened", account.ref(), Map.of());
        return account.id();
    }

    /**
     * Changes what is known of an account; fields hidden from the caller keep what they hold.
     *
     * @throws crm.domain.shared.InvalidException naming every wrong field, and every read-only one that is changed
     * @throws crm.domain.shared.ConflictException if it changed since the caller read it
     */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void edit(EditAccount command) {
        Account account = records.forChange(accounts, command.id(), command.version(), AccessLevel.EDIT);
        Stamp stamp = caller.stamp();
        AccountProfile written =
                AccountProfile.FIELDS.written(account.profile(), command.profile(), accounts.fields(caller.get()));
        List<FieldChange> changes = new ArrayList<>(account.edit(written, stamp));
        changes.addAll(accounts.place(caller.get(), account, command.parentId(), stamp));
        news.changed(account.ref(), changes, stamp);
    }

    /**
     * Gives an account to another owner, who must be active and allowed to read accounts. From the commit on, access to
     * its contacts and opportunities follows the new owner.
     *
     * @return what went with it
     */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public HandedOver transfer(TransferAccount command) {
        Account account = records.forChange(accounts, command.id(), command.version(), AccessLevel.TRANSFER);
        List<OwnedRecord> followers = new ArrayList<>();
        if (command.withChildren()) {
            news.announce(new AccountChangesOwner(
                    account.id(), account.ownerId(), command.newOwnerId(), command.keepShares(), followers));
        }
        records.handOver(account, command.newOwnerId(), command.keepShares());
        return HandedOver.of(followers);
    }

    /**
     * Moves an account to the recycle bin.
     *
     * @throws crm.domain.shared.DeniedException while live contacts or opportunities hang on it
     */
    @RolesAllowed(Permission.ACCOUNT_DELETE)
    public void delete(long id, int version) {
        records.delete(accounts, id, version);
    }

    /** Takes an account back from the recycle bin. */
    @RolesAllowed(Permission.ACCOUNT_DELETE)
    public void restore(long id) {
        records.restore(accounts, id);
    }
}
