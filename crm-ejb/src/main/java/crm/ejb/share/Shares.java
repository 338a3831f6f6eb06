package crm.ejb.share;

import crm.domain.access.AccessLevel;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All manual shares there are. Knows no access: whoever asks must have been checked. */
@Dependent
public class Shares {
    private static final String OF_RECORD = """
            select s.grantee_id, g.kind, coalesce(u.display_name, r.name, p.name, q.name) as name, s.level, s.reason,
                   s.expires_at, coalesce(s.expires_at <= statement_timestamp(), false) as expired,
                   b.display_name as shared_by, s.shared_at
            from record_share s join grantee g on g.id = s.grantee_id join crm_user b on b.id = s.shared_by
            left join crm_user u on u.id = g.user_id left join role r on r.id = g.role_id
            left join public_group p on p.id = g.group_id left join queue q on q.id = g.queue_id
            where s.record_type = ? and s.record_id = ? order by lower(coalesce(u.display_name, r.name, p.name, q.name)), g.id
            """;

    private static final String ADD = """
            insert into record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by, shared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (record_id, record_type, grantee_id) do update
            set level = excluded.level, reason = excluded.reason, expires_at = excluded.expires_at,
                shared_by = excluded.shared_by, shared_at = excluded.shared_at
            where record_share.expires_at <= statement_timestamp()
            """;

    private static final String CHANGE = """
            update record_share set level = ?, reason = ?, expires_at = ?, shared_by = ?, shared_at = ?
            where record_type = ? and record_id = ? and grantee_id = ?
            """;

    private static final String END =
            "delete from record_share where record_type = ? and record_id = ? and grantee_id = ?";

    private final Sql sql;

    @Inject
    public Shares(Sql sql) {
        this.sql = sql;
    }

    /** The shares of a record by the name of whom they serve; expired ones as well, until somebody ends them. */
    List<ShareRow> of(RecordRef record) {
        return sql.list(SqlText.of(OF_RECORD, record.type(), record.id()), Shares::row);
    }

    /** Whether an instant lies ahead on the database's clock; no instant always does. */
    boolean isAhead(Instant instant) {
        return instant == null
                || sql.first(SqlText.of("select ? > statement_timestamp()", instant), row -> row.getBoolean(1))
                        .orElseThrow();
    }

    /**
     * Stores a share; one that has expired gives way to it.
     *
     * @return whether it was stored; not if a share with that grantee is still alive
     */
    boolean add(ShareRecord share, Stamp stamp) {
        return sql.update(SqlText.of(
                        ADD,
                        share.record().type(),
                        share.record().id(),
                        share.granteeId(),
                        share.level(),
                        share.reason(),
                        share.expiresAt(),
                        stamp.userId(),
                        stamp.at()))
                == 1;
    }

    /** @return whether there was one to change */
    boolean change(ShareRecord share, Stamp stamp) {
        return sql.update(SqlText.of(
                        CHANGE,
                        share.level(),
                        share.reason(),
                        share.expiresAt(),
                        stamp.userId(),
                        stamp.at(),
                        share.record().type(),
                        share.record().id(),
                        share.granteeId()))
                == 1;
    }

    /** @return whether there was one to end */
    boolean end(RecordRef record, int granteeId) {
        return sql.update(SqlText.of(END, record.type(), record.id(), granteeId)) == 1;
    }

    /** The account a contact or opportunity hangs on; nothing for leads and accounts. */
    Optional<RecordRef> accountOf(RecordRef record) {
        return switch (record.type()) {
            case LEAD, ACCOUNT -> Optional.empty();
            case CONTACT -> account(SqlText.of("select account_id from contact where id = ?", record.id()));
            case OPPORTUNITY -> account(SqlText.of("select account_id from opportunity where id = ?", record.id()));
        };
    }

    private Optional<RecordRef> account(SqlText question) {
        return sql.first(question, row -> new RecordRef(RecordType.ACCOUNT, row.getLong(1)));
    }

    private static ShareRow row(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new ShareRow(
                row.getInt("grantee_id"),
                GranteeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                AccessLevel.valueOf(row.getString("level")),
                row.getString("reason"),
                expires == null ? null : expires.toInstant(),
                row.getBoolean("expired"),
                row.getString("shared_by"),
                row.getTimestamp("shared_at").toInstant());
    }
}
