package crm.ejb.recycle;

import crm.domain.access.Viewer;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.access.ListSource;
import crm.ejb.access.RecordList;
import crm.ejb.access.Sort;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** All deleted records, seen through the eyes of somebody who had FULL on them. */
@Dependent
public class Remains {
    private static final String PERSON = "concat_ws(' ', r.first_name, r.last_name) as name, ";
    private static final Map<RecordType, ListSource> SOURCES = Map.of(
            RecordType.LEAD, source(RecordType.LEAD, PERSON + "{company:r.company} as detail"),
            RecordType.ACCOUNT, source(RecordType.ACCOUNT, "r.name, {billingCity:r.billing_city} as detail"),
            RecordType.CONTACT, source(RecordType.CONTACT, PERSON + "{title:r.title} as detail"),
            RecordType.OPPORTUNITY, source(RecordType.OPPORTUNITY, "r.name, null::text as detail"));

    private final RecordList list;

    @Inject
    public Remains(RecordList list) {
        this.list = list;
    }

    /** One slice of the deleted records of a type on which the viewer had FULL, sorted by the time of deletion. */
    Slice<RecycledRow> visibleTo(Viewer viewer, RecordType type, Paging paging) {
        return list.slice(viewer, SOURCES.get(type), new SqlText(), paging, (row, level) -> row(type, row));
    }

    private static ListSource source(RecordType type, String columns) {
        return new ListSource(
                type,
                "r.deleted_at is not null",
                "r.id, " + columns
                        + ", coalesce(o.display_name, q.name) as owner_name, d.display_name as deleter_name, r.deleted_at",
                "left join crm_user o on o.id = r.owner_id left join queue q on q.id = r.owner_id"
                        + " left join crm_user d on d.id = r.deleted_by",
                List.of(new Sort("deleted", "deleted_at", "timestamptz")),
                true);
    }

    private static RecycledRow row(RecordType type, ResultSet row) throws SQLException {
        return new RecycledRow(
                new RecordRef(type, row.getLong("id")),
                row.getString("name"),
                row.getString("detail"),
                row.getString("owner_name"),
                row.getTimestamp("deleted_at").toInstant(),
                row.getString("deleter_name"));
    }
}
