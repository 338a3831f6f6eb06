package crm.ejb.team;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** All teams there are. Knows no access: whoever asks must have been checked. */
@Dependent
public class Teams {
    private static final String OF_ACCOUNT = """
            select t.user_id, u.display_name, t.team_role, t.level, t.contact_level, t.opportunity_level, t.added_by,
                   b.display_name, t.added_at
            from account_team_member t join crm_user u on u.id = t.user_id join crm_user b on b.id = t.added_by
            where t.account_id = ? order by u.sort_name, u.id
            """;
    private static final String OF_OPPORTUNITY = """
            select t.user_id, u.display_name, t.team_role, t.level, 'NONE', 'NONE', t.added_by, b.display_name, t.added_at
            from opportunity_team_member t join crm_user u on u.id = t.user_id join crm_user b on b.id = t.added_by
            where t.opportunity_id = ? order by u.sort_name, u.id
            """;
    private static final String JOIN_ACCOUNT = """
            insert into account_team_member
                (account_id, user_id, team_role, level, contact_level, opportunity_level, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String JOIN_OPPORTUNITY = """
            insert into opportunity_team_member (opportunity_id, user_id, team_role, level, added_by, added_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String CHANGE_ACCOUNT = """
            update account_team_member set team_role = ?, level = ?, contact_level = ?, opportunity_level = ?
            where account_id = ? and user_id = ?
            """;
    private static final String CHANGE_OPPORTUNITY =
            "update opportunity_team_member set team_role = ?, level = ? where opportunity_id = ? and user_id = ?";
    private static final String LEAVE_ACCOUNT = "delete from account_team_member where account_id = ? and user_id = ?";
    private static final String LEAVE_OPPORTUNITY =
            "delete from opportunity_team_member where opportunity_id = ? and user_id = ?";

    private final Sql sql;

    @Inject
    public Teams(Sql sql) {
        this.sql = sql;
    }

    /** The members of a record's team, by last name. */
    List<Membership> of(RecordRef record) {
        SqlText members =
                isAccount(record) ? SqlText.of(OF_ACCOUNT, record.id()) : SqlText.of(OF_OPPORTUNITY, record.id());
        return sql.list(members, row -> membership(record, row));
    }

    /** @return whether he joined; not if he is a member already */
    boolean join(int userId, TeamPlace place, Stamp by) {
        long id = place.record().id();
        String role = place.role();
        SqlText join = isAccount(place.record())
                ? SqlText.of(
                        JOIN_ACCOUNT,
                        id,
                        userId,
                        role,
                        place.level(),
                        place.contacts(),
                        place.opportunities(),
                        by.userId(),
                        by.at())
                : SqlText.of(JOIN_OPPORTUNITY, id, userId, role, place.level(), by.userId(), by.at());
        return sql.update(join) == 1;
    }

    void change(int userId, TeamPlace place) {
        long id = place.record().id();
        SqlText change = isAccount(place.record())
                ? SqlText.of(
                        CHANGE_ACCOUNT,
                        place.role(),
                        place.level(),
                        place.contacts(),
                        place.opportunities(),
                        id,
                        userId)
                : SqlText.of(CHANGE_OPPORTUNITY, place.role(), place.level(), id, userId);
        sql.update(change);
    }

    void leave(RecordRef record, int userId) {
        sql.update(
                isAccount(record)
                        ? SqlText.of(LEAVE_ACCOUNT, record.id(), userId)
                        : SqlText.of(LEAVE_OPPORTUNITY, record.id(), userId));
    }

    /** The account on which a team's place opens something: the record itself, or that of an opportunity. */
    RecordRef accountOf(RecordRef record) {
        return isAccount(record)
                ? record
                : sql.first(
                                SqlText.of("select account_id from opportunity where id = ?", record.id()),
                                row -> new RecordRef(RecordType.ACCOUNT, row.getLong(1)))
                        .orElseThrow();
    }

    private static boolean isAccount(RecordRef record) {
        return record.type() == RecordType.ACCOUNT;
    }

    private static Membership membership(RecordRef record, ResultSet row) throws SQLException {
        Instant since = row.getTimestamp(9).toInstant();
        TeamPlace place = new TeamPlace(record, row.getString(3), level(row, 4), level(row, 5), level(row, 6));
        return new Membership(row.getInt(1), row.getString(2), place, row.getInt(7), row.getString(8), since);
    }

    private static AccessLevel level(ResultSet row, int column) throws SQLException {
        return AccessLevel.valueOf(row.getString(column));
    }
}
