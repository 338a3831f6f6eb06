package crm.ejb.webform;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.FieldRights;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordType;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.SubmissionStatus;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that was sent to forms. */
@Dependent
public class Submissions {
    private static final String COLUMNS = """
            select s.id, s.form_id, f.name, s.received_at, s.status, s.reason, s.detail, s.lead_id, s.address_hash,
                   s.content, s.times
            from web_submission s join web_form f on f.id = s.form_id
            """;
    private static final String ONE = COLUMNS + " where s.id = ? for update of s";
    private static final String PAGE = COLUMNS + " where s.id < ?";
    private static final String ADD = """
            insert into web_submission (form_id, status, reason, detail, lead_id, address_hash, content)
            values (?, ?, ?, ?, ?::bigint, ?, ?::jsonb)
            """;
    private static final String COUNT = """
            insert into web_submission as s (form_id, status, reason, detail, address_hash, content, times)
            values (?, 'QUARANTINED', 'FLOOD', to_char(now() at time zone 'UTC', 'YYYY-MM-DD HH24":00 UTC"'), ?, '{}', ?)
            on conflict (form_id, detail) where reason = 'FLOOD' do update set times = s.times + excluded.times
            """;
    private static final String REPLAYED =
            "update web_submission set status = 'REPLAYED', lead_id = ? where id = ? and status = 'QUARANTINED'";
    private static final String ANSWER = """
            insert into web_form_answer (form_id, email_key, day) values (?, ?, (now() at time zone 'UTC')::date)
            on conflict do nothing
            """;
    private static final int LONGEST_DETAIL = 500;

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public Submissions(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Keeps what became a lead. */
    void accepted(int formId, Arrival arrival, long leadId) {
        add(formId, SubmissionStatus.ACCEPTED, arrival, null, leadId);
    }

    /**
     * Keeps apart what did not become a lead.
     *
     * @param detail what exactly was wrong, or null
     */
    void quarantined(int formId, Arrival arrival, String detail) {
        add(formId, SubmissionStatus.QUARANTINED, arrival, detail, null);
    }

    /** Counts what is not kept, one row for a form and hour. */
    void counted(int formId, int times) {
        sql.update(SqlText.of(COUNT, formId, new byte[0], times));
    }

    /** Whether nobody of that address has been answered by the form today; from now on somebody has. */
    boolean answers(int formId, String emailKey) {
        return sql.update(SqlText.of(ANSWER, formId, emailKey)) == 1;
    }

    /**
     * A submission, which nobody else replays until this transaction ends.
     *
     * @throws NotFoundException if there is none
     */
    SubmissionRow lock(long id) {
        return sql.first(SqlText.of(ONE, id), Submissions::row)
                .orElseThrow(() -> new NotFoundException("submission/" + id));
    }

    /** Remembers the lead that a submission became after all. */
    void replayed(long id, long leadId) {
        sql.update(SqlText.of(REPLAYED, leadId, id));
    }

    /** Submissions of the filter, newest first; of a lead that the viewer may not read, only that there was one. */
    List<SubmissionRow> visibleTo(Viewer viewer, SubmissionFilter filter, int limit) {
        List<SubmissionRow> rows = page(filter, limit);
        List<Long> leads = rows.stream()
                .map(SubmissionRow::leadId)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, AccessLevel> levels = access.levels(viewer, RecordType.LEAD, leads);
        FieldRights fields = access.fields(viewer, RecordType.LEAD);
        return rows.stream()
                .map(row -> row.seen(row.leadId() == null || levels.containsKey(row.leadId()), fields))
                .toList();
    }

    private List<SubmissionRow> page(SubmissionFilter filter, int limit) {
        SqlText text = SqlText.of(PAGE, filter.before() == null ? Long.MAX_VALUE : filter.before());
        if (filter.formId() != null) {
            text.add(" and s.form_id = ?", filter.formId());
        }
        if (filter.status() != null) {
            text.add(" and s.status = ?", filter.status());
        }
        return sql.list(text.add(" order by s.id desc limit ?", limit), Submissions::row);
    }

    private void add(int formId, SubmissionStatus status, Arrival arrival, String detail, Long leadId) {
        String kept =
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        QuarantineReason reason = arrival.suspicion();
        sql.update(SqlText.of(
                ADD,
                formId,
                status,
                reason == null ? null : reason.name(),
                kept,
                leadId,
                Traces.of(formId, arrival.address()),
                json(arrival.values())));
    }

    private static String json(Map<String, String> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> values(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        Map<String, String> values = new LinkedHashMap<>();
        object.keySet().forEach(field -> values.put(field, object.getString(field)));
        return values;
    }

    private static SubmissionRow row(ResultSet row) throws SQLException {
        String reason = row.getString(6);
        return new SubmissionRow(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                SubmissionStatus.valueOf(row.getString(5)),
                reason == null ? null : QuarantineReason.valueOf(reason),
                row.getString(7),
                row.getObject(8, Long.class),
                HexFormat.of().formatHex(row.getBytes(9)),
                values(row.getString(10)),
                row.getInt(11));
    }
}
