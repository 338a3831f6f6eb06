package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.Stage;
import crm.domain.shared.FieldChange;
import crm.domain.shared.FieldRights;
import crm.domain.shared.FiscalYear;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
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
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** All opportunities there are, seen through somebody's eyes. */
@Dependent
public class Opportunities implements RecordsOf<Opportunity> {
    private static final ListSource LIVE = new ListSource(
                    RecordType.OPPORTUNITY,
                    "r.deleted_at is null",
                    "r.id, r.version, r.name, a.id as account_id, a.name as account_name, r.stage, {amount:r.amount} as amount, r.currency,"
                            + " r.close_date, r.probability, r.owner_id, o.display_name as owner_name, r.created_at",
                    "left join crm_user o on o.id = r.owner_id",
                    List.of(
                            new Sort("created", "created_at", "timestamptz"),
                            new Sort("name", "sort_name", "text"),
                            new Sort("close", "close_date", "date"),
                            new Sort("amount", "amount_key", "numeric", "amount")))
            .with(new ListSource.Related(RecordType.ACCOUNT, "a", "account_id"));

    private final EntityManager entities;
    private final Sql sql;
    private final RecordAccess access;
    private final RecordList list;
    private final Accounts accounts;

    @Inject
    public Opportunities(EntityManager entities, Sql sql, RecordAccess access, RecordList list, Accounts accounts) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
        this.list = list;
        this.accounts = accounts;
    }

    /** One slice of the opportunities the viewer may read; sorts by created, name, close or amount. */
    public Slice<OpportunityRow> visibleTo(Viewer viewer, OpportunityFilter filter, Paging paging) {
        return list.slice(viewer, LIVE, fields -> condition(viewer, filter, fields), paging, Opportunities::row);
    }

    /** Those of an account's opportunities that the viewer may read. */
    public Slice<OpportunityRow> ofAccount(Viewer viewer, long accountId, Paging paging) {
        ListSource there = LIVE.inside("r.account_id = ?", accountId);
        return list.slice(viewer, there, new SqlText(), paging, Opportunities::row);
    }

    /** Those of the opportunities in which a contact plays a part that the viewer may read. */
    public Slice<OpportunityRow> ofContact(Viewer viewer, long contactId, Paging paging) {
        ListSource there = LIVE.inside(
                "r.id in (select p.opportunity_id from opportunity_contact p where p.contact_id = ?)", contactId);
        return list.slice(viewer, there, new SqlText(), paging, Opportunities::row);
    }

    @Override
    public Opportunity require(Viewer viewer, long id, AccessLevel level) {
        Opportunity opportunity = entities.find(
                Opportunity.class, id, level == AccessLevel.READ ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE);
        access.require(viewer, ref(id), level);
        return opportunity;
    }

    @Override
    public Opportunity requireRecycled(Viewer viewer, long id) {
        access.requireRecycled(viewer, ref(id));
        return entities.find(Opportunity.class, id);
    }

    /** What the page of an opportunity shows. */
    public OpportunityDetail detail(Viewer viewer, long id) {
        Opportunity opportunity = entities.find(Opportunity.class, id);
        AccessLevel level = access.level(viewer, ref(id));
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(ref(id));
        }
        return new OpportunityDetails(
                        opportunity, level, accounts.name(viewer, opportunity.accountId()), fields(viewer))
                .seen(sql);
    }

    /** What the viewer may do with the fields of opportunities. */
    public FieldRights fields(Viewer viewer) {
        return access.fields(viewer, RecordType.OPPORTUNITY);
    }

    /** Stores a new opportunity. */
    public void add(Opportunity opportunity) {
        entities.persist(opportunity);
    }

    /**
     * Which attempt with the account the next opportunity is, from 1; recycled ones count. Attempts with one account are
     * counted one after the other: the account stays locked for this until the transaction ends.
     */
    public int nextAttempt(long accountId) {
        sql.list(SqlText.of("select id from account where id = ? for no key update", accountId), row -> null);
        return sql.first(
                        SqlText.of("select count(*) from opportunity where account_id = ?", accountId),
                        row -> row.getInt(1) + 1)
                .orElseThrow();
    }

    /**
     * The account as the place for an opportunity: it keeps its owner and stays live until this transaction ends.
     *
     * @throws NotFoundException if the viewer may not read it
     */
    public Account requireAccount(Viewer viewer, long id) {
        return accounts.requireForChild(viewer, id, AccessLevel.READ);
    }

    /** What an opportunity has if nobody says otherwise, at an instant. */
    public OpportunityDefaults defaults(Instant now) {
        return sql.first(SqlText.of("select currency, fiscal_start_month, time_zone from organisation"), row -> {
                    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(row.getString(3)));
                    return new OpportunityDefaults(row.getString(1), new FiscalYear(row.getInt(2)).quarterEnd(today));
                })
                .orElseThrow();
    }

    /**
     * Moves an opportunity to another account, where it is the next attempt. Account and copy of its owner change in one
     * statement, as the database demands.
     *
     * @return the changes
     */
    public List<FieldChange> move(Opportunity opportunity, Account account, Stamp stamp) {
        List<FieldChange> changes = opportunity.moveTo(account, nextAttempt(account.id()), stamp);
        sql.update(SqlText.of(
                "update opportunity set account_id = ?, account_owner_id = ? where id = ?",
                account.id(),
                account.ownerId(),
                opportunity.id()));
        return changes;
    }

    /** Not while the account is in the recycle bin itself. */
    @Override
    public Verdict canRestore(Opportunity opportunity) {
        return accounts.canBearAgain(opportunity.accountId());
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.OPPORTUNITY, id);
    }

    private static SqlText condition(Viewer viewer, OpportunityFilter filter, FieldRights fields) {
        Search search = SearchedText.of(RecordType.OPPORTUNITY, fields, filter.text());
        search.equal("r.stage", filter.stage());
        search.equal(fields, "type", "r.type", filter.type());
        search.equal("r.owner_id", filter.ownerId());
        search.equal("r.owner_id", filter.mine() ? viewer.userId() : null);
        return filter.open()
                ? search.and("r.stage not in ('CLOSED_WON', 'CLOSED_LOST')").condition()
                : search.condition();
    }

    private static OpportunityRow row(ResultSet row, AccessLevel level) throws SQLException {
        String account = row.getString("account_name");
        return new OpportunityRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("name"),
                account == null ? null : new AccountName(row.getLong("account_id"), account),
                Stage.valueOf(row.getString("stage")),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("close_date", LocalDate.class),
                row.getInt("probability"),
                row.getInt("owner_id"),
                row.getString("owner_name"),
                row.getTimestamp("created_at").toInstant(),
                level);
    }
}
