package crm.ejb.scoring;

import crm.domain.activity.SignalKind;
import crm.domain.scoring.PointRule;
import crm.domain.scoring.Tally;
import crm.domain.shared.RecordType;
import crm.ejb.access.CriteriaSql;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.Criteria;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the scores of leads are made of; read for any number of leads in the same number of statements. */
@Dependent
public class ScoredLeads {
    /** Parallel transactions wait here for each other; by the order of ids none waits for one that waits for it. */
    private static final String LOCK =
            "select r.id from lead r where r.id = any(?) and r.converted_at is null order by r.id for no key update";

    /** Asked after the lock: the statement that waited for it still knows what was before. */
    private static final String STANDINGS = """
            select r.id, r.score, r.interested, r.converted_at is not null, s.ready_since, s.next_on
            from lead r left join lead_score s on s.lead_id = r.id where r.id = any(?)
            """;

    private static final String TALLIES = """
            select d.lead_id, d.kind, d.day, count(*) from (
                select s.lead_id, s.kind, (s.happened_at at time zone 'UTC')::date as day
                from lead_signal s where s.lead_id = any(?)
                union all
                select a.lead_id, case a.kind when 'CALL' then 'CALL_HELD' when 'EMAIL' then 'EMAIL_SENT' else 'MEETING_HELD' end,
                    (a.happened_at at time zone 'UTC')::date
                from activity a where a.lead_id = any(?) and a.kind in ('CALL', 'EMAIL', 'MEETING')
            ) d group by d.lead_id, d.kind, d.day
            """;

    private static final String DUE =
            "select lead_id from lead_score where next_on <= ? order by next_on, lead_id limit ?";
    private static final String FROM =
            "select id from lead where id > ? and id <= ? and converted_at is null order by id limit ?";

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public ScoredLeads(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Keeps the organisation, and with it the rules, as they are; comes before any lock. */
    void hold() {
        access.holdOrganisation();
    }

    /** Those of the leads that can still change, each locked until the transaction ends. */
    List<Standing> locked(Collection<Long> ids) {
        List<Long> locked = sql.list(SqlText.of(LOCK, longs(ids)), row -> row.getLong(1));
        return locked.isEmpty() ? List.of() : standings(locked);
    }

    /** How leads stand, without a lock. */
    List<Standing> standings(Collection<Long> ids) {
        return sql.list(SqlText.of(STANDINGS, longs(ids)), ScoredLeads::standing);
    }

    /** What leads did, by lead. */
    Map<Long, List<Tally>> tallies(Collection<Long> ids) {
        Map<Long, List<Tally>> tallies = new HashMap<>();
        sql.list(SqlText.of(TALLIES, longs(ids), longs(ids)), row -> tallies.computeIfAbsent(
                        row.getLong(1), lead -> new ArrayList<>())
                .add(new Tally(
                        SignalKind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class), row.getInt(4))));
        return tallies;
    }

    /** Which of the rules over fields leads meet, by lead. */
    Map<Long, List<PointRule>> met(Collection<Long> ids, List<PointRule> rules) {
        List<PointRule> asked = rules.stream().filter(PointRule::overFields).toList();
        Map<Long, List<PointRule>> met = new HashMap<>();
        if (!asked.isEmpty()) {
            SqlText text = SqlText.of("select r.id");
            asked.forEach(
                    rule -> text.add(", ").add(CriteriaSql.of(rule.condition(), Criteria.of(RecordType.LEAD), "r")));
            text.add(" from lead r where r.id = any(?)", (Object) longs(ids));
            sql.list(text, row -> met.put(row.getLong(1), met(row, asked)));
        }
        return met;
    }

    private static List<PointRule> met(ResultSet row, List<PointRule> asked) throws SQLException {
        List<PointRule> met = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (row.getBoolean(i + 2)) {
                met.add(asked.get(i));
            }
        }
        return met;
    }

    /** Leads whose points fade on the day or have done so before. */
    List<Long> due(LocalDate day, int most) {
        return sql.list(SqlText.of(DUE, day, most), row -> row.getLong(1));
    }

    /** Leads after one id and up to another one, in their order. */
    List<Long> after(long id, long top, int most) {
        return sql.list(SqlText.of(FROM, id, top, most), row -> row.getLong(1));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Timestamp ready = row.getTimestamp(5);
        return new Standing(
                row.getLong(1),
                row.getInt(2),
                row.getBoolean(3),
                row.getBoolean(4),
                ready == null ? null : ready.toInstant(),
                row.getObject(6, LocalDate.class));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }
}
