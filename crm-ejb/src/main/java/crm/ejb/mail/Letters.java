package crm.ejb.mail;

import crm.domain.mail.Letter;
import crm.domain.mail.MailState;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All messages of the outbox. */
@Dependent
public class Letters {
    /** How often a message is tried before it is given up; the waits between double from two minutes on. */
    public static final int ATTEMPTS = 8;

    private static final int LONGEST_ERROR = 500;
    private static final String ADD = "insert into mail_outbox (recipient, subject, body) values (?, ?, ?)";
    private static final String TAKE = """
            update mail_outbox set attempts = attempts + 1, next_at = now() + interval '2 minutes' * (2 ^ attempts)
            where id = (select id from mail_outbox where sent_at is null and dead_at is null and next_at <= now()
                        order by next_at, id limit 1 for update skip locked)
            returning id, attempts, recipient, subject, body
            """;
    private static final String SENT = "update mail_outbox set sent_at = now(), error = null where id = ?";
    private static final String FAILED =
            "update mail_outbox set error = ?, dead_at = case when ? then now() end where id = ? and sent_at is null";
    private static final String REVIVE =
            "update mail_outbox set dead_at = null, attempts = 0, next_at = now() where id = ? and dead_at is not null";
    private static final String PAGE = """
            select id, recipient, subject, created_at, sent_at, dead_at, attempts, error from mail_outbox
            where id < ? and (? = '' or case when sent_at is not null then 'SENT' when dead_at is not null then 'DEAD'
                              else 'WAITING' end = ?)
            order by id desc limit ?
            """;
    private static final String WAITING = """
            select count(*) from (select 1 from mail_outbox where sent_at is null and dead_at is null limit 10000) w
            """;

    /** A message somebody has begun to send. */
    record Taken(long id, int attempts, Letter letter) {}

    private Sql sql;

    protected Letters() {}

    @Inject
    public Letters(Sql sql) {
        this.sql = sql;
    }

    /** Lets a message be sent once this transaction is committed. */
    public void add(Letter letter) {
        sql.update(SqlText.of(ADD, letter.recipient(), letter.subject(), letter.body()));
    }

    /** Takes the next message that is due; while it is being sent, nobody else takes it. */
    Optional<Taken> take() {
        return sql.first(
                SqlText.of(TAKE),
                row -> new Taken(
                        row.getLong(1),
                        row.getInt(2),
                        new Letter(row.getString(3), row.getString(4), row.getString(5))));
    }

    void sent(long id) {
        sql.update(SqlText.of(SENT, id));
    }

    /** Remembers why an attempt failed; after the last one the message is given up. */
    void failed(Taken taken, String error) {
        String kept = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        sql.update(SqlText.of(FAILED, kept, taken.attempts() >= ATTEMPTS, taken.id()));
    }

    /** Lets a message that was given up be tried again. */
    void revive(long id) {
        sql.update(SqlText.of(REVIVE, id));
    }

    /** Messages older than one, newest first. */
    List<MailRow> page(MailState state, long before, int limit) {
        String word = state == null ? "" : state.name();
        return sql.list(
                SqlText.of(PAGE, before, word, word, limit),
                row -> new MailRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) != null
                                ? MailState.SENT
                                : row.getTimestamp(6) != null ? MailState.DEAD : MailState.WAITING,
                        row.getInt(7),
                        row.getString(8)));
    }

    /** How many wait to be sent, counted up to ten thousand. */
    int waiting() {
        return sql.first(SqlText.of(WAITING), row -> row.getInt(1)).orElse(0);
    }
}
