package crm.ejb.contact;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.contact.Contact;
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
import crm.ejb.account.AccountName;
import crm.ejb.account.Accounts;
import crm.ejb.ownership.RecordsOf;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All contacts there are, seen through somebody's eyes. */
@Dependent
public class Contacts implements RecordsOf<Contact> {
    private static final long TREE_LOCK = 7212;
    private static final int SUGGESTIONS = 10;

    private static final ListSource LIVE = new ListSource(
                    RecordType.CONTACT,
                    "r.deleted_at is null",
                    "r.id, r.version, r.first_name, r.last_name, {title:r.title} as title, {email:r.email} as email,"
                            + " coalesce({phone:r.phone}, {mobile:r.mobile}) as phone,"
                            + " a.id as account_id, a.name as account_name, r.owner_id, o.display_name as owner_name,"
                            + " r.created_at",
                    "left join crm_user o on o.id = r.owner_id",
                    List.of(new Sort("created", "created_at", "timestamptz"), new Sort("name", "sort_name", "text")))
            .with(new ListSource.Related(RecordType.ACCOUNT, "a", "account_id"));

    private final EntityManager entities;
    private final Sql sql;
    private final RecordAccess access;
    private final RecordList list;
    private final Accounts accounts;

    @Inject
    public Contacts(EntityManager entities, Sql sql, RecordAccess access, RecordList list, Accounts accounts) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
        this.list = list;
        this.accounts = accounts;
    }

    /** One slice of the contacts the viewer may read; sorts by created or name. */
    public Slice<ContactRow> visibleTo(Viewer viewer, ContactFilter filter, Paging paging) {
        return list.slice(viewer, LIVE, fields -> condition(viewer, filter, fields), paging, Contacts::row);
    }

    private static SqlText condition(Viewer viewer, ContactFilter filter, FieldRights fields) {
        return SearchedText.of(RecordType.CONTACT, fields, filter.text())
                .equal("r.owner_id", filter.ownerId())
                .equal("r.owner_id", filter.mine() ? viewer.userId() : null)
                .condition();
    }

    /** Those of an account's contacts that the viewer may read; none if he may not read the account. */
    public Slice<ContactRow> ofAccount(Viewer viewer, long accountId, Paging paging) {
        if (access.level(viewer, new RecordRef(RecordType.ACCOUNT, accountId)) == AccessLevel.NONE) {
            return Slice.empty();
        }
        return list.slice(viewer, LIVE.inside("r.account_id = ?", accountId), new SqlText(), paging, Contacts::row);
    }

    /** The first few of an account's contacts the viewer may read with these words, by name. */
    public List<ContactName> suggestions(Viewer viewer, long accountId, String text) {
        RecordList.Filter words =
                fields -> SearchedText.of(RecordType.CONTACT, fields, text).condition();
        Paging first = new Paging("name", false, null, null, SUGGESTIONS);
        ListSource there = LIVE.inside("r.account_id = ?", accountId);
        return list.page(viewer, there, words, first, (row, level) -> new ContactName(row.getLong("id"), name(row)))
                .rows();
    }

    /** The contact's name, or null if there is none or the viewer may not read it; null has none. */
    public ContactName name(Viewer viewer, Long id) {
        if (id == null || access.level(viewer, ref(id)) == AccessLevel.NONE) {
            return null;
        }
        return new ContactName(id, entities.find(Contact.class, id).profile().name());
    }

    @Override
    public Contact require(Viewer viewer, long id, AccessLevel level) {
        Contact contact = entities.find(
                Contact.class, id, level == AccessLevel.READ ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
        access.require(viewer, ref(id), level);
        return contact;
    }

    @Override
    public Contact requireRecycled(Viewer viewer, long id) {
        access.requireRecycled(viewer, ref(id));
        return entities.find(Contact.class, id);
    }

    /** What the page of a contact shows. */
    public ContactDetail detail(Viewer viewer, long id) {
        Contact contact = entities.find(Contact.class, id);
        AccessLevel level = access.level(viewer, ref(id));
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(ref(id));
        }
        AccountName account = accounts.name(viewer, contact.accountId());
        return new ContactDetails(contact, account, name(viewer, contact.reportsToId()), fields(viewer))
                .seen(level, sql);
    }

    /** What the viewer may do with the fields of contacts. */
    public FieldRights fields(Viewer viewer) {
        return access.fields(viewer, RecordType.CONTACT);
    }

    /** Stores a new contact. */
    public void add(Contact contact) {
        entities.persist(contact);
    }

    /**
     * Moves a contact to another account. Account and copy of its owner change in one statement, as the database demands;
     * nobody of the old account reports to him any longer.
     *
     * @return the changes
     */
    public List<FieldChange> move(Contact contact, Account account, Stamp stamp) {
        List<FieldChange> changes = contact.moveTo(account, stamp);
        sql.update(SqlText.of(
                "update contact set account_id = ?, account_owner_id = ? where id = ?",
                account.id(),
                account.ownerId(),
                contact.id()));
        sql.update(SqlText.of("update contact set reports_to_id = null where reports_to_id = ?", contact.id()));
        return changes;
    }

    /**
     * Says whom a contact reports to: a contact of the same account that the viewer may read, or nobody. One he cannot see
     * stays if he names none.
     *
     * @return the change, or none
     * @throws InvalidException if that contact is not found there, or reports to this one
     */
    public List<FieldChange> reportTo(Viewer viewer, Contact contact, Long superiorId, Stamp stamp) {
        boolean unseenStays = superiorId == null && name(viewer, contact.reportsToId()) == null;
        if (unseenStays || (superiorId != null && superiorId.equals(contact.reportsToId()))) {
            return List.of();
        }
        if (superiorId != null && !isAt(viewer, superiorId, contact.accountId())) {
            throw new InvalidException(Problem.of("reportsToId", "problem.record"));
        }
        List<FieldChange> changes = contact.reportTo(superiorId, stamp);
        if (superiorId != null && isAboveHimself(contact)) {
            throw new InvalidException(Problem.of("reportsToId", "contact.reportsTo.cycle"));
        }
        return changes;
    }

    /** Whether the contact is one of the account's that the viewer may read. */
    public boolean isAt(Viewer viewer, long contactId, long accountId) {
        return name(viewer, contactId) != null
                && entities.find(Contact.class, contactId).accountId() == accountId;
    }

    /** Asked under a lock of all trees: two changes at once could close a cycle that neither of them sees. */
    private boolean isAboveHimself(Contact contact) {
        sql.list(SqlText.of("select pg_advisory_xact_lock(?)", TREE_LOCK), row -> null);
        return sql.first(
                        SqlText.of(
                                "with recursive up(id) as (select reports_to_id from contact where id = ? union"
                                        + " select c.reports_to_id from contact c join up on c.id = up.id)"
                                        + " select 1 from up where id = ?",
                                contact.id(),
                                contact.id()),
                        row -> 1)
                .isPresent();
    }

    /** Not while the account is in the recycle bin itself. */
    @Override
    public Verdict canRestore(Contact contact) {
        return accounts.canBearAgain(contact.accountId());
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.CONTACT, id);
    }

    private static String name(ResultSet row) throws SQLException {
        String first = row.getString("first_name");
        return first == null ? row.getString("last_name") : first + " " + row.getString("last_name");
    }

    private static ContactRow row(ResultSet row, AccessLevel level) throws SQLException {
        String account = row.getString("account_name");
        return new ContactRow(
                row.getLong("id"),
                row.getInt("version"),
                name(row),
                row.getString("title"),
                row.getString("email"),
                row.getString("phone"),
                account == null ? null : new AccountName(row.getLong("account_id"), account),
                row.getInt("owner_id"),
                row.getString("owner_name"),
                row.getTimestamp("created_at").toInstant(),
                level);
    }
}
