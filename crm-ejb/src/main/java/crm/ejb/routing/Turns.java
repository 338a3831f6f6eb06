package crm.ejb.routing;

import crm.domain.routing.Round;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** Whose turn it was in all rules, and how many open leads people own. */
@Dependent
public class Turns {
    private static final String LOCK = "select owner_id from assignment_turn where rule_id = ? for update";
    private static final String READ = "select owner_id from assignment_turn where rule_id = ?";
    private static final String LOCK_ALL = "select rule_id from assignment_turn order by rule_id for update";
    private static final String KEEP = "update assignment_turn set owner_id = ? where rule_id = ?";

    /** Reads at most as many entries of the owner's index as matter. */
    private static final String OPEN = """
            select p.id, (select count(*) from (
                select 1 from lead l
                where l.owner_id = p.id and l.deleted_at is null and l.converted_at is null and l.status <> 'DISQUALIFIED'
                limit ?) o)
            from unnest(?) p(id)
            """;

    private final Sql sql;

    @Inject
    public Turns(Sql sql) {
        this.sql = sql;
    }

    /** Keeps everybody else from taking turns until this transaction ends; always in the same order. */
    void lockAll() {
        sql.list(SqlText.of(LOCK_ALL), row -> null);
    }

    /** The round of a rule; nobody else takes a turn in it until this transaction ends. */
    Round locked(int ruleId, SortedSet<Integer> people, Integer capacity) {
        return round(SqlText.of(LOCK, ruleId), people, capacity);
    }

    /** The round of a rule as it stands, to look at. */
    Round seen(int ruleId, SortedSet<Integer> people, Integer capacity) {
        return round(SqlText.of(READ, ruleId), people, capacity);
    }

    /** Remembers who took the last lead. */
    void keep(int ruleId, Round round) {
        sql.update(SqlText.of(KEEP, round.last(), ruleId));
    }

    private Round round(SqlText turn, SortedSet<Integer> people, Integer capacity) {
        Integer last = sql.list(turn, row -> row.getObject(1, Integer.class)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int limit = capacity == null ? Integer.MAX_VALUE : capacity;
        return new Round(people, limit, capacity == null ? Map.of() : open(people, limit), last);
    }

    private Map<Integer, Integer> open(SortedSet<Integer> people, int limit) {
        int[] ids = people.stream().mapToInt(Integer::intValue).toArray();
        Map<Integer, Integer> open = new HashMap<>();
        sql.list(SqlText.of(OPEN, limit, ids), row -> open.put(row.getInt(1), row.getInt(2)));
        return open;
    }
}
