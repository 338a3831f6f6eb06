package crm.ejb.scoring;

import crm.domain.access.Viewer;
import crm.domain.lead.LeadStatus;
import crm.domain.scoring.ScoreReason;
import crm.domain.shared.FieldChange;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.scoring.ScoringSettings.Setting;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Where scores are written, with what they were before and which leads have got ready by them. */
@Dependent
public class ScoreBooks {
    /** No part of the version: whoever writes about a lead meanwhile is not disturbed, and disturbs nothing. */
    private static final String SCORES = """
            update lead r set score = x.score from unnest(?::bigint[], ?::integer[]) as x(id, score) where r.id = x.id
            """;

    private static final String HISTORY = """
            insert into score_change (lead_id, happened_at, score_before, score_after, reason)
            select x.id, ?::timestamptz, x.before, x.after, ?::text
            from unnest(?::bigint[], ?::integer[], ?::integer[]) as x(id, before, after)
            """;

    private static final String STANDINGS = """
            insert into lead_score (lead_id, ready_since, next_on)
            select x.id, x.ready::timestamptz, x.next::date from unnest(?::bigint[], ?::text[], ?::text[]) as x(id, ready, next)
            on conflict (lead_id) do update set ready_since = excluded.ready_since, next_on = excluded.next_on
            """;

    private static final String OPEN = """
            select id, status from lead
            where id = any(?) and status in ('NEW', 'WORKING', 'NURTURING') and deleted_at is null
            """;

    private static final String QUALIFY = """
            update lead set status = 'QUALIFIED', recycle_on = null, status_since = ?, updated_at = ?, updated_by = ?, version = version + 1
            where id = any(?)
            """;

    private static final String FORGET = "update lead_score set next_on = null where lead_id = any(?) and next_on <= ?";

    private final Sql sql;
    private final Announcements news;

    @Inject
    public ScoreBooks(Sql sql, Announcements news) {
        this.sql = sql;
        this.news = news;
    }

    /**
     * Stores what has changed of leads that are locked.
     *
     * @return how many scores are others than before
     */
    int keep(List<Outcome> outcomes, ScoreReason reason, Instant now, Setting setting) {
        List<Outcome> changed = outcomes.stream().filter(Outcome::scoreChanged).toList();
        if (!changed.isEmpty()) {
            int[] totals = numbers(changed, outcome -> outcome.score().total());
            sql.update(SqlText.of(SCORES, ids(changed), totals));
            int[] before = numbers(changed, outcome -> outcome.before().score());
            sql.update(SqlText.of(HISTORY, now, reason, ids(changed), before, totals));
        }
        List<Outcome> moved = outcomes.stream().filter(Outcome::standingChanged).toList();
        if (!moved.isEmpty()) {
            sql.update(SqlText.of(
                    STANDINGS,
                    ids(moved),
                    texts(moved.stream().map(Outcome::readySince).toList()),
                    texts(moved.stream()
                            .map(outcome -> outcome.score().nextChange())
                            .toList())));
        }
        List<Outcome> ready = outcomes.stream().filter(Outcome::becameReady).toList();
        if (setting.policy().autoQualify() && !ready.isEmpty()) {
            qualify(ids(ready), new Stamp(setting.qualifiedBy(), now));
        }
        ready.forEach(outcome -> news.announce(
                new LeadBecameReady(outcome.leadId(), outcome.score().total())));
        return changed.size();
    }

    /** Asks no more for the points of leads that are no longer summed up. */
    void forget(Collection<Long> ids, LocalDate day) {
        sql.update(SqlText.of(FORGET, ids.stream().mapToLong(Long::longValue).toArray(), day));
    }

    /** The status is part of the version: whoever has read it otherwise is told. */
    private void qualify(long[] ids, Stamp stamp) {
        record Open(long id, String status) {}
        List<Open> open = sql.list(SqlText.of(OPEN, (Object) ids), row -> new Open(row.getLong(1), row.getString(2)));
        if (open.isEmpty()) {
            return;
        }
        long[] some = open.stream().mapToLong(Open::id).toArray();
        sql.update(SqlText.of(QUALIFY, stamp.at(), stamp.at(), stamp.userId(), some));
        Viewer system = Viewer.system("scoring");
        for (Open lead : open) {
            RecordRef ref = new RecordRef(RecordType.LEAD, lead.id());
            news.changed(ref, List.of(new FieldChange("status", lead.status(), LeadStatus.QUALIFIED.name())), stamp);
            news.happened(system, "lead.qualified", ref, Map.of("from", lead.status()));
        }
    }

    private static long[] ids(List<Outcome> outcomes) {
        return outcomes.stream().mapToLong(Outcome::leadId).toArray();
    }

    private static int[] numbers(List<Outcome> outcomes, ToLongFunction<Outcome> number) {
        return outcomes.stream().mapToLong(number).mapToInt(Math::toIntExact).toArray();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(value -> Objects.toString(value, null)).toArray(String[]::new);
    }
}
