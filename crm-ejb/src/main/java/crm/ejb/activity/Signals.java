package crm.ejb.activity;

import crm.domain.activity.Signal;
import crm.domain.activity.SignalKind;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * All signals there are: a row for each thing a lead did. They are only ever added. Whoever reads a lead reads its
 * signals; whoever reads a contact reads those of the lead it was.
 */
@Dependent
public class Signals {
    private static final int SHOWN = 20;
    private static final Instant NOW_AND_EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ADD = """
            insert into lead_signal (lead_id, kind, subject, happened_at, author_id, signal_key)
            select r.id, ?::text, ?::text, ?::timestamptz, ?::integer, ?::text from lead r where r.id = ?
            on conflict (signal_key) where signal_key is not null do nothing
            """;
    private static final String OF_LEAD = """
            select s.kind, s.subject, s.happened_at, u.display_name
            from lead_signal s left join crm_user u on u.id = s.author_id
            where s.lead_id = ? and s.happened_at < ? order by s.happened_at desc, s.id desc limit ?
            """;
    private static final String OF_CONTACT = """
            select s.kind, s.subject, s.happened_at, u.display_name
            from conversion c join lead_signal s on s.lead_id = c.lead_id left join crm_user u on u.id = s.author_id
            where c.contact_id = ? and s.happened_at < ? order by s.happened_at desc, s.id desc limit ?
            """;

    private final Sql sql;

    @Inject
    public Signals(Sql sql) {
        this.sql = sql;
    }

    /**
     * Stores a signal.
     *
     * @param authorId who noted it, or null if it arrived by itself
     * @return false if it is there already, or there is no such lead
     */
    public boolean add(Signal signal, Integer authorId) {
        return sql.update(SqlText.of(
                        ADD, signal.kind(), signal.subject(), signal.at(), authorId, signal.key(), signal.leadId()))
                > 0;
    }

    /** What was done before an instant (null: until now), newest first; nothing for records that are no people. */
    static List<TimelineEntry> past(Sql sql, RecordRef about, Instant before) {
        if (about.type() != RecordType.LEAD && about.type() != RecordType.CONTACT) {
            return List.of();
        }
        boolean lead = about.type() == RecordType.LEAD;
        Instant until = before == null ? NOW_AND_EVER : before;
        SqlText text =
                lead ? SqlText.of(OF_LEAD, about.id(), until, SHOWN) : SqlText.of(OF_CONTACT, about.id(), until, SHOWN);
        return sql.list(text, row -> entry(row, !lead));
    }

    private static TimelineEntry entry(ResultSet row, boolean fromLead) throws SQLException {
        return new TimelineEntry(
                null,
                null,
                SignalKind.valueOf(row.getString(1)),
                row.getString(2),
                null,
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                null,
                null,
                fromLead,
                false,
                List.of());
    }
}
