package crm.ejb.routing;

import crm.domain.routing.AbsenceProfile;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** All absences, by the calendar of the organisation's time zone. */
@Dependent
public class Absences {
    private static final String COMING = """
            select a.user_id, u.display_name, a.first_day, a.last_day
            from absence a join crm_user u on u.id = a.user_id, organisation o
            where a.last_day >= (now() at time zone o.time_zone)::date
            order by a.first_day, u.sort_name, a.user_id limit 500
            """;
    private static final String TODAY = """
            select a.user_id from absence a, organisation o
            where (now() at time zone o.time_zone)::date between a.first_day and a.last_day
            """;
    private static final String ADD = """
            insert into absence as a (user_id, first_day, last_day) values (?, ?, ?)
            on conflict (user_id, first_day) do update set last_day = excluded.last_day
            """;
    private static final String REMOVE = "delete from absence where user_id = ? and first_day = ?";

    private final Sql sql;

    @Inject
    public Absences(Sql sql) {
        this.sql = sql;
    }

    /** Those of today and later, the first 500 by their first day. */
    public List<AbsenceRow> coming() {
        return sql.list(
                SqlText.of(COMING),
                row -> new AbsenceRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    /** Users who are away today. */
    public Set<Integer> today() {
        return Set.copyOf(sql.list(SqlText.of(TODAY), row -> row.getInt(1)).stream()
                .distinct()
                .toList());
    }

    /** Stores an absence; one that begins on the same day is replaced. */
    public void add(AbsenceProfile absence) {
        sql.update(SqlText.of(ADD, absence.userId(), absence.firstDay(), absence.lastDay()));
    }

    /** Takes an absence back; if it is gone, nothing happens. */
    public void remove(int userId, LocalDate firstDay) {
        sql.update(SqlText.of(REMOVE, userId, firstDay));
    }
}
