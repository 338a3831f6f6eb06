package crm.ejb.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.Count;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All entries of the audit trail, in the order in which things happened. They name records, but show nothing of them. */
@Dependent
public class AuditEvents {
    /** Counting stops here; people are told "2,000+". */
    static final int COUNT_CAP = 2_000;

    /**
     * Names are looked up for the rows that are shown only: of a transfer, those of the two owners; of a share, whom it is
     * for; of a team, the member.
     */
    private static final String ROWS = """
            select k.id, k.happened_at, coalesce(u.display_name, k.actor_name) as who, k.kind, k.area, k.times,
                   k.record_type, k.record_id, k.detail, coalesce(f.display_name, fq.name) as from_name,
                   coalesce(t.display_name, tq.name) as to_name, m.display_name as user_name,
                   coalesce(gu.display_name, gr.name, gg.name, gq.name) as grantee_name
            from (select r.* from audit_event r where true
            """;

    private static final String NAMED = """
            ) k
            left join crm_user u on u.id = k.actor_id
            left join crm_user f on k.kind like '%.transferred' and f.id::text = k.detail ->> 'from'
            left join crm_user t on k.kind like '%.transferred' and t.id::text = k.detail ->> 'to'
            left join queue fq on k.kind like '%.transferred' and fq.id::text = k.detail ->> 'from'
            left join queue tq on k.kind like '%.transferred' and tq.id::text = k.detail ->> 'to'
            left join crm_user m on k.kind like 'team.%' and m.id::text = k.detail ->> 'user'
            left join crm_user gu on k.kind like 'share.%' and 'USER ' || gu.id = k.detail ->> 'grantee'
            left join role gr on k.kind like 'share.%'
                and k.detail ->> 'grantee' in ('ROLE ' || gr.id, 'ROLE_AND_BELOW ' || gr.id)
            left join public_group gg on k.kind like 'share.%' and 'GROUP ' || gg.id = k.detail ->> 'grantee'
            left join queue gq on k.kind like 'share.%' and 'QUEUE ' || gq.id = k.detail ->> 'grantee'
            """;

    private final Sql sql;

    @Inject
    public AuditEvents(Sql sql) {
        this.sql = sql;
    }

    /** One slice with its count; the default order is oldest first, so people ask for it descending. */
    Slice<AuditRow> slice(AuditFilter filter, Paging paging) {
        Slice<AuditRow> page = page(filter, paging);
        return new Slice<>(page.rows(), page.previous(), page.next(), count(filter, paging.exact()));
    }

    /** One slice; the count is that of its rows. */
    Slice<AuditRow> page(AuditFilter filter, Paging paging) {
        boolean back = paging.before() != null;
        String edge = back ? paging.before() : paging.after();
        boolean forward = paging.descending() == back;
        SqlText text = SqlText.of(ROWS).add(condition(filter));
        if (edge != null) {
            AuditPlace place = AuditPlace.decode(edge);
            text.add(forward ? " and (r.happened_at, r.id) > " : " and (r.happened_at, r.id) < ")
                    .add("(?, ?)", place.at(), place.id());
        }
        text.add(forward ? " order by r.happened_at, r.id" : " order by r.happened_at desc, r.id desc")
                .add(" limit ?", paging.size() + 1)
                .add(NAMED)
                .add(forward ? " order by k.happened_at, k.id" : " order by k.happened_at desc, k.id desc");
        return cut(sql.list(text, AuditEvents::row), paging);
    }

    /** When the transaction began, which is when what it adds is said to have happened. */
    Instant now() {
        return sql.first(SqlText.of("select now()"), row -> row.getTimestamp(1).toInstant())
                .orElseThrow();
    }

    private Count count(AuditFilter filter, boolean exact) {
        int cap = exact ? Integer.MAX_VALUE - 1 : COUNT_CAP;
        SqlText text = SqlText.of("select count(*) from (select 1 from audit_event r where true")
                .add(condition(filter))
                .add(" limit ?) m", cap + 1);
        int counted = sql.first(text, row -> row.getInt(1)).orElse(0);
        return new Count(Math.min(counted, cap), counted > cap);
    }

    private static SqlText condition(AuditFilter filter) {
        Search search = new Search("r.words", filter.text());
        search.equal("r.actor_name", filter.who());
        search.equal("r.area", filter.area());
        if (filter.record() != null) {
            search.equal("r.record_type", filter.record().type());
            search.equal("r.record_id", filter.record().id());
        }
        if (filter.from() != null) {
            search.and("r.happened_at >= ?", filter.from());
        }
        if (filter.until() != null) {
            search.and("r.happened_at < ?", filter.until());
        }
        SqlText condition = search.condition();
        return condition.isEmpty() ? condition : SqlText.of(" and ").add(condition);
    }

    private static Slice<AuditRow> cut(List<AuditRow> found, Paging paging) {
        boolean back = paging.before() != null;
        boolean more = found.size() > paging.size();
        List<AuditRow> shown = new ArrayList<>(more ? found.subList(0, paging.size()) : found);
        if (back) {
            Collections.reverse(shown);
        }
        boolean hasPrevious = !shown.isEmpty() && (back ? more : paging.after() != null);
        boolean hasNext = !shown.isEmpty() && (back || more);
        return new Slice<>(
                shown,
                hasPrevious ? place(shown.get(0)) : null,
                hasNext ? place(shown.get(shown.size() - 1)) : null,
                Count.exactly(shown.size()));
    }

    private static String place(AuditRow row) {
        return new AuditPlace(row.at(), row.id()).encode();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        String type = row.getString("record_type");
        RecordRef about = type == null ? null : new RecordRef(RecordType.valueOf(type), row.getLong("record_id"));
        Map<String, String> detail = detail(row.getString("detail"));
        for (String end : List.of("from", "to", "user", "grantee")) {
            String name = row.getString(end + "_name");
            if (name != null) {
                detail.put(end, name);
            }
        }
        Instant at = row.getTimestamp("happened_at").toInstant();
        return new AuditRow(
                row.getLong("id"),
                at,
                row.getString("who"),
                row.getString("kind"),
                AuditArea.valueOf(row.getString("area")),
                detail,
                row.getInt("times"),
                about == null ? null : about.type(),
                about,
                null);
    }

    private static Map<String, String> detail(String json) {
        Map<String, String> detail = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            for (Map.Entry<String, JsonValue> entry : reader.readObject().entrySet()) {
                JsonValue value = entry.getValue();
                detail.put(entry.getKey(), value instanceof JsonString text ? text.getString() : value.toString());
            }
        }
        return detail;
    }
}
