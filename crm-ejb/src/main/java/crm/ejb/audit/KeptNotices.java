package crm.ejb.audit;

import crm.domain.audit.AuditArea;
import crm.domain.shared.RecordRef;
import crm.ejb.shared.Noticed;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;

/** All that was noticed, once it is written: one entry for the same of one minute, by the clock of the database. */
@Dependent
public class KeptNotices {
    /** Only now is looked whether the record exists, so that the one who asked for it waited for nothing. */
    private static final String KEEP = """
            insert into audit_event as e
                (actor_id, actor_name, kind, area, record_type, record_id, detail, words, times, sameness)
            select u.id, coalesce(u.user_name, ''), n.kind, ?, n.type, n.id, n.detail,
                   concat_ws(' ', u.user_name, n.words), ?,
                   to_char(now() at time zone 'UTC', 'YYYYMMDDHH24MI ')
                       || md5(concat_ws('/', n.kind, u.id, n.type, n.id, n.detail))
            from (select ?::text as who, ?::text as kind, ?::text as type, ?::bigint as id, ?::jsonb as detail,
                         ?::text as words) n
            left join crm_user u on u.user_name = n.who
            where case n.type
                      when 'LEAD' then exists (select 1 from lead r where r.id = n.id)
                      when 'ACCOUNT' then exists (select 1 from account r where r.id = n.id)
                      when 'CONTACT' then exists (select 1 from contact r where r.id = n.id)
                      when 'OPPORTUNITY' then exists (select 1 from opportunity r where r.id = n.id)
                      else true
                  end
            on conflict (sameness) where sameness is not null do update set times = e.times + excluded.times
            """;

    private Sql sql;

    protected KeptNotices() {}

    @Inject
    public KeptNotices(Sql sql) {
        this.sql = sql;
    }

    /**
     * Writes what was noticed, in a transaction of its own.
     *
     * @param noticed with how many times each
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void add(Map<Noticed, Integer> noticed) {
        noticed.forEach(this::add);
    }

    private void add(Noticed notice, int times) {
        RecordRef about = notice.about();
        sql.update(SqlText.of(
                KEEP,
                AuditArea.of(notice.kind()),
                times,
                notice.who(),
                notice.kind(),
                about == null ? null : about.type(),
                about == null ? null : about.id(),
                AuditTrail.json(notice.detail()),
                AuditTrail.words("", notice.detail())));
    }
}
