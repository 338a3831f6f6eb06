package crm.ejb.account;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountType;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.domain.shared.Stamp;
import crm.domain.shared.Verdict;
import crm.ejb.access.ListSource;
import crm.ejb.access.RecordAccess;
import crm.ejb.access.RecordList;
import crm.ejb.access.SearchedText;
import crm.ejb.access.Sort;
import crm.ejb.ownership.RecordsOf;
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All accounts there are, seen through somebody's eyes. */
@Dependent
public class Accounts implements RecordsOf<Account> {
    private static final long TREE_LOCK = 7211;
    private static final int SUGGESTIONS = 10;

    private static final ListSource LIVE = new ListSource(
            RecordType.ACCOUNT,
            "r.deleted_at is null",
            "r.id, r.version, r.kind, r.name, {type:r.type} as type, {industry:r.industry} as industry,"
                    + " {phone:r.phone} as phone, {billingCity:r.billing_city} as billing_city, r.owner_id,"
                    + " o.display_name as owner_name, r.created_at",
            "left join crm_user o on o.id = r.owner_id",
            List.of(new Sort("created", "created_at", "timestamptz"), new Sort("name", "sort_name", "text")));

    private final EntityManager entities;
    private final Sql sql;
    private final RecordAccess access;
    private final RecordList list;

    @Inject
    public Accounts(EntityManager entities, Sql sql, RecordAccess access, RecordList list) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
        this.list = list;
    }

    /** One slice of the accounts the viewer may read; sorts by created or name. */
    public Slice<AccountRow> visibleTo(Viewer viewer, AccountFilter filter, Paging paging) {
        return list.slice(viewer, LIVE, fields -> condition(viewer, filter, fields), paging, Accounts::row);
    }

    /** Those of the accounts directly below one that the viewer may read. */
    public Slice<AccountRow> below(Viewer viewer, long parentId, Paging paging) {
        ListSource children = LIVE.inside("r.parent_id = ?", parentId);
        return list.slice(viewer, children, new SqlText(), paging, Accounts::row);
    }

    /** The first few accounts the viewer may read with these words, by name. */
    public List<AccountName> suggestions(Viewer viewer, String text) {
        Paging first = new Paging("name", false, null, null, SUGGESTIONS);
        return list.page(
                        viewer,
                        LIVE,
                        fields -> SearchedText.of(RecordType.ACCOUNT, fields, text)
                                .condition(),
                        first,
                        (row, level) -> new AccountName(row.getLong("id"), row.getString("name")))
                .rows();
    }

    /** The account's name, or null if there is none or the viewer may not read it; null has none. */
    public AccountName name(Viewer viewer, Long id) {
        if (id == null || access.level(viewer, ref(id)) == AccessLevel.NONE) {
            return null;
        }
        return new AccountName(id, entities.find(Account.class, id).profile().name());
    }

    @Override
    public Account require(Viewer viewer, long id, AccessLevel level) {
        Account account = entities.find(
                Account.class, id, level == AccessLevel.READ ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
        access.require(viewer, ref(id), level);
        return account;
    }

    /**
     * The account as the place for a new child: it keeps its owner and stays live until this transaction ends.
     *
     * @throws NotFoundException if the viewer may not read it
     * @throws crm.domain.shared.DeniedException if he may read it, but not that
     */
    public Account requireForChild(Viewer viewer, long id, AccessLevel level) {
        sql.list(SqlText.of("select id from account where id = ? for key share", id), row -> null);
        access.require(viewer, ref(id), level);
        return entities.find(Account.class, id);
    }

    @Override
    public Account requireRecycled(Viewer viewer, long id) {
        access.requireRecycled(viewer, ref(id));
        return entities.find(Account.class, id);
    }

    /** What the page of an account shows. */
    public AccountDetail detail(Viewer viewer, long id) {
        Account account = entities.find(Account.class, id);
        AccessLevel level = access.level(viewer, ref(id));
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(ref(id));
        }
        return new AccountDetails(account, level, name(viewer, account.parentId()), fields(viewer)).seen(sql);
    }

    /** What the viewer may do with the fields of accounts. */
    public FieldRights fields(Viewer viewer) {
        return access.fields(viewer, RecordType.ACCOUNT);
    }

    /** Stores a new account. */
    public void add(Account account) {
        entities.persist(account);
    }

    /**
     * Hangs an account under a parent the viewer may read, or under none. A parent he cannot see stays if he names none.
     *
     * @return the change, or none
     * @throws crm.domain.shared.InvalidException if the parent is not found or lies below the account
     */
    public List<FieldChange> place(Viewer viewer, Account account, Long parentId, Stamp stamp) {
        boolean unseenStays = parentId == null && name(viewer, account.parentId()) == null;
        if (unseenStays || (parentId != null && parentId.equals(account.parentId()))) {
            return List.of();
        }
        if (parentId != null && name(viewer, parentId) == null) {
            throw new InvalidException(Problem.of("parentId", "problem.record"));
        }
        List<FieldChange> changes = account.placeUnder(parentId, stamp);
        if (parentId != null && isAboveItself(account)) {
            throw new InvalidException(Problem.of("parentId", "account.parent.cycle"));
        }
        return changes;
    }

    /** Asked under a lock of all account trees: two moves at once could close a cycle that neither of them sees. */
    private boolean isAboveItself(Account account) {
        sql.list(SqlText.of("select pg_advisory_xact_lock(?)", TREE_LOCK), row -> null);
        return sql.first(
                        SqlText.of(
                                "with recursive up(id) as (select parent_id from account where id = ? union"
                                        + " select a.parent_id from account a join up on a.id = up.id)"
                                        + " select 1 from up where id = ?",
                                account.id(),
                                account.id()),
                        row -> 1)
                .isPresent();
    }

    /** Not while live contacts or opportunities hang on it. */
    @Override
    public Verdict canDelete(Account account) {
        sql.list(SqlText.of("select id from account where id = ? for update", account.id()), row -> null);
        boolean bare = sql.list(
                        SqlText.of(
                                "select 1 from contact where account_id = ? and deleted_at is null union all"
                                        + " select 1 from opportunity where account_id = ? and deleted_at is null limit 1",
                                account.id(),
                                account.id()),
                        row -> 1)
                .isEmpty();
        return bare ? Verdict.allowed() : Verdict.rejected("account.delete.children");
    }

    /** Whether a child of the account may come back from the recycle bin: only while the account is not in it. */
    public Verdict canBearAgain(long id) {
        sql.list(SqlText.of("select id from account where id = ? for key share", id), row -> null);
        return entities.find(Account.class, id).isDeleted()
                ? Verdict.rejected("account.deleted.children")
                : Verdict.allowed();
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.ACCOUNT, id);
    }

    private static SqlText condition(Viewer viewer, AccountFilter filter, FieldRights fields) {
        Search search = SearchedText.of(RecordType.ACCOUNT, fields, filter.text());
        search.equal("r.kind", filter.kind());
        search.equal(fields, "type", "r.type", filter.type());
        search.equal("r.owner_id", filter.ownerId());
        search.equal("r.owner_id", filter.mine() ? viewer.userId() : null);
        return search.condition();
    }

    private static AccountRow row(ResultSet row, AccessLevel level) throws SQLException {
        String type = row.getString("type");
        return new AccountRow(
                row.getLong("id"),
                row.getInt("version"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("name"),
                type == null ? null : AccountType.valueOf(type),
                row.getString("industry"),
                row.getString("phone"),
                row.getString("billing_city"),
                row.getInt("owner_id"),
                row.getString("owner_name"),
                row.getTimestamp("created_at").toInstant(),
                level);
    }
}
