package crm.ejb.search;

import crm.domain.access.Viewer;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.access.ListSource;
import crm.ejb.access.RecordList;
import crm.ejb.access.SearchedText;
import crm.ejb.access.Sort;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of all records, seen through somebody's eyes. */
@Dependent
public class Names {
    /** Hits of one type that are shown at once. */
    static final int SHOWN = 8;

    private static final String LIVE = "r.deleted_at is null";
    private static final String PERSON = "r.id, concat_ws(' ', r.first_name, r.last_name) as name, ";
    private static final String COMPANY = "{company:r.company} as detail, ";
    private static final Sort BY_NAME = new Sort("name", "sort_name", "text");
    private static final ListSource.Related ACCOUNT = new ListSource.Related(RecordType.ACCOUNT, "a", "account_id");

    private static final ListSource CONVERTED_LEADS = new ListSource(
            RecordType.LEAD,
            LIVE + " and r.converted_at is not null",
            PERSON + COMPANY + "true as converted",
            "",
            List.of(new Sort("converted", "converted_at", "timestamptz")));

    private static final Map<RecordType, ListSource> SOURCES = Map.of(
            RecordType.LEAD,
            source(RecordType.LEAD, LIVE + " and r.converted_at is null", PERSON + COMPANY + "false as converted"),
            RecordType.ACCOUNT,
            source(
                    RecordType.ACCOUNT,
                    LIVE,
                    "r.id, r.name, {billingCity:r.billing_city} as detail, false as converted"),
            RecordType.CONTACT,
            source(
                            RecordType.CONTACT,
                            LIVE,
                            PERSON
                                    + "nullif(concat_ws(' · ', {title:r.title}, a.name), '') as detail, false as converted")
                    .with(ACCOUNT),
            RecordType.OPPORTUNITY,
            source(RecordType.OPPORTUNITY, LIVE, "r.id, r.name, a.name as detail, false as converted")
                    .with(ACCOUNT));

    private static final ListSource LEADS_OF_ALL_KINDS =
            source(RecordType.LEAD, LIVE, PERSON + COMPANY + "r.converted_at is not null as converted");

    private final RecordList list;

    @Inject
    public Names(RecordList list) {
        this.list = list;
    }

    /** The first records of a type whose texts contain every word; converted leads come after the others. */
    Hits find(Viewer viewer, RecordType type, String text) {
        RecordList.Filter words = fields -> SearchedText.of(type, fields, text).condition();
        Slice<FoundRow> found = named(viewer, SOURCES.get(type), words, new Paging("name", false, null, null, SHOWN));
        List<FoundRow> rows = new ArrayList<>(found.rows());
        boolean more = found.next() != null;
        if (type == RecordType.LEAD && !more) {
            Slice<FoundRow> converted = named(viewer, CONVERTED_LEADS, words, Paging.first(SHOWN));
            rows.addAll(converted.rows());
            more = converted.next() != null || rows.size() > SHOWN;
        }
        return new Hits(type, rows.subList(0, Math.min(SHOWN, rows.size())), more);
    }

    /** Those of the records of a type the viewer visited lately that he may still read, in no promised order. */
    List<FoundRow> visited(Viewer viewer, RecordType type) {
        ListSource all = type == RecordType.LEAD ? LEADS_OF_ALL_KINDS : SOURCES.get(type);
        ListSource visited = all.inside(
                "r.id in (select v.record_id from recently_viewed v where v.record_type = '" + type
                        + "' and v.user_id = ?)",
                viewer.userId());
        return named(viewer, visited, fields -> new SqlText(), Paging.first(Visits.KEPT))
                .rows();
    }

    private Slice<FoundRow> named(Viewer viewer, ListSource source, RecordList.Filter words, Paging paging) {
        return list.page(viewer, source, words, paging, (row, level) -> row(source.type(), row));
    }

    private static ListSource source(RecordType type, String universe, String columns) {
        return new ListSource(type, universe, columns, "", List.of(BY_NAME));
    }

    private static FoundRow row(RecordType type, ResultSet row) throws SQLException {
        return new FoundRow(
                new RecordRef(type, row.getLong("id")),
                row.getString("name"),
                row.getString("detail"),
                row.getBoolean("converted"));
    }
}
