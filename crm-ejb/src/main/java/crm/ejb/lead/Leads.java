package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import crm.domain.shared.FieldRights;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
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
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All leads there are, seen through somebody's eyes. */
@Dependent
public class Leads implements RecordsOf<Lead> {
    private static final String COLUMNS =
            "r.id, r.version, r.first_name, r.last_name, {company:r.company} as company, {title:r.title} as title, {email:r.email} as email,"
                    + " {phone:r.phone} as phone,"
                    + " r.status, {rating:r.rating} as rating, r.score,"
                    + " r.score >= x.qualified_score or x.interest_qualifies and coalesce({interested:r.interested}, false) as ready, r.source, r.unread, r.owner_id, coalesce(o.display_name, q.name) as owner_name,"
                    + " q.id is not null as waiting, r.created_at, r.converted_at";
    private static final String JOINS =
            "left join crm_user o on o.id = r.owner_id left join queue q on q.id = r.owner_id left join organisation x on x.id";

    private static final String UNTOUCHED = """
            r.recycle_on is null and r.status <> 'DISQUALIFIED'
            and r.updated_at < statement_timestamp() - make_interval(days => ?)
            and not exists (select 1 from activity a where a.lead_id = r.id
                and a.happened_at >= statement_timestamp() - make_interval(days => ?))""";

    private static final ListSource OPEN = new ListSource(
            RecordType.LEAD,
            "r.deleted_at is null and r.converted_at is null",
            COLUMNS,
            JOINS,
            List.of(
                    new Sort("created", "created_at", "timestamptz"),
                    new Sort("name", "sort_name", "text"),
                    new Sort("score", "score", "integer")));

    private static final ListSource CONVERTED = new ListSource(
            RecordType.LEAD,
            "r.deleted_at is null and r.converted_at is not null",
            COLUMNS,
            JOINS,
            List.of(new Sort("converted", "converted_at", "timestamptz")));

    private final EntityManager entities;
    private final Sql sql;
    private final RecordAccess access;
    private final RecordList list;

    @Inject
    public Leads(EntityManager entities, Sql sql, RecordAccess access, RecordList list) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
        this.list = list;
    }

    /** One slice of the leads the viewer may read; open leads sort by created, name or score. */
    public Slice<LeadRow> visibleTo(Viewer viewer, LeadFilter filter, Paging paging) {
        return list.slice(viewer, source(filter), fields -> condition(viewer, filter, fields), paging, Leads::row);
    }

    /** Read before access is decided: whatever changes later is a conflict of versions. */
    @Override
    public Lead require(Viewer viewer, long id, AccessLevel level) {
        Lead lead = entities.find(Lead.class, id);
        access.require(viewer, ref(id), level);
        return lead;
    }

    /**
     * The lead as it is now, locked until the transaction ends.
     *
     * @throws NotFoundException if the viewer may not read it
     */
    public Lead lock(Viewer viewer, long id) {
        Lead lead = require(viewer, id, AccessLevel.READ);
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        return lead;
    }

    /** Whether that owner is a queue, where leads wait for somebody to claim them. */
    public boolean isQueue(int ownerId) {
        return access.isQueue(ownerId);
    }

    @Override
    public Lead requireRecycled(Viewer viewer, long id) {
        access.requireRecycled(viewer, ref(id));
        return entities.find(Lead.class, id);
    }

    /** What the page of a lead shows. */
    public LeadDetail detail(Viewer viewer, long id) {
        Lead lead = entities.find(Lead.class, id);
        List<StatusSpan> course = new LeadCourses(sql).of(id);
        AccessLevel level = access.level(viewer, ref(id));
        if (level == AccessLevel.NONE) {
            throw new NotFoundException(ref(id));
        }
        return new LeadDetails(lead, course, level, fields(viewer)).seen(sql);
    }

    /** Whether the viewer may read the lead. */
    public boolean isVisible(Viewer viewer, long id) {
        return access.level(viewer, ref(id)) != AccessLevel.NONE;
    }

    /** Takes the mark of a new lead away; that is no change of the lead, so nobody who edits it meets a conflict. */
    void markRead(long id) {
        sql.update(SqlText.of("update lead set unread = false where id = ? and unread", id));
    }

    /** What the viewer may do with the fields of leads. */
    public FieldRights fields(Viewer viewer) {
        return access.fields(viewer, RecordType.LEAD);
    }

    /**
     * The lead that has waited best in the queues from which the viewer may claim: highest score, then oldest. It is locked
     * until the transaction ends; those locked by others are passed over.
     */
    public Optional<Lead> bestWaiting(Viewer viewer) {
        access.holdOrganisation();
        int[] queues = access.queues(viewer);
        return access.withCondition(
                        viewer,
                        conditions -> sql.first(
                                SqlText.of(
                                                "select r.id from lead r where r.status <> 'DISQUALIFIED' and r.owner_id = any(?) and ",
                                                queues)
                                        .add(conditions.of(RecordType.LEAD, "r", AccessLevel.TRANSFER))
                                        .add(" order by r.score desc, r.created_at, r.id limit 1"
                                                + " for update of r skip locked"),
                                row -> row.getLong(1)))
                .map(id -> entities.find(Lead.class, id));
    }

    /** Stores a new lead. */
    public void add(Lead lead) {
        entities.persist(lead);
    }

    /** Stores many new leads at once and forgets them, so that nobody asks again and again whether they changed. */
    public void addAll(Collection<Lead> many) {
        many.forEach(entities::persist);
        entities.flush();
        entities.clear();
    }

    /** Those of the external ids that some lead has, whoever may see it: they are given once. */
    public Set<String> takenExternalIds(Collection<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        return Set.copyOf(sql.list(
                SqlText.of("select external_id from lead where external_id = any(?)", (Object) wanted),
                row -> row.getString(1)));
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.LEAD, id);
    }

    private static ListSource source(LeadFilter filter) {
        return filter.converted() ? CONVERTED : OPEN;
    }

    private SqlText condition(Viewer viewer, LeadFilter filter, FieldRights fields) {
        Search search = SearchedText.of(RecordType.LEAD, fields, filter.text());
        search.equal("r.status", filter.status());
        search.equal(fields, "rating", "r.rating", filter.rating());
        search.equal("r.source", filter.source());
        search.equal("r.owner_id", filter.mine() ? viewer.userId() : null);
        search.equal("r.unread", filter.unread() ? true : null);
        if (filter.waiting()) {
            search.and("r.owner_id = any(?)", access.queues(viewer));
        }
        if (filter.due()) {
            search.and("r.recycle_on is not null and r.recycle_on <= current_date");
        }
        if (filter.untouched() != null) {
            int days = filter.untouched().days();
            search.and(UNTOUCHED, days, days);
        }
        return search.condition();
    }

    private static LeadRow row(ResultSet row, AccessLevel level) throws SQLException {
        String first = row.getString("first_name");
        String rating = row.getString("rating");
        Timestamp converted = row.getTimestamp("converted_at");
        return new LeadRow(
                row.getLong("id"),
                row.getInt("version"),
                first == null ? row.getString("last_name") : first + " " + row.getString("last_name"),
                row.getString("company"),
                row.getString("title"),
                row.getString("email"),
                row.getString("phone"),
                LeadStatus.valueOf(row.getString("status")),
                rating == null ? null : Rating.valueOf(rating),
                row.getInt("score"),
                row.getBoolean("ready"),
                LeadSource.valueOf(row.getString("source")),
                row.getBoolean("unread"),
                row.getInt("owner_id"),
                row.getString("owner_name"),
                row.getBoolean("waiting"),
                row.getTimestamp("created_at").toInstant(),
                converted == null ? null : converted.toInstant(),
                level);
    }
}
