package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * About how many records each owner has, for choosing between list plans and for nothing else: a wrong number costs
 * time, never correctness. Counted again when old, at most half a per cent of the time.
 */
@ApplicationScoped
public class RunStatistics {
    private static final long SHORTEST_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int REST_FACTOR = 200;

    private final Map<String, Counts> known = new ConcurrentHashMap<>();

    private record Counts(int[] byOwner, long total, long validUntil) {
        long of(BitSet owners) {
            return owners.stream()
                    .filter(owner -> owner < byOwner.length)
                    .mapToLong(owner -> byOwner[owner])
                    .sum();
        }
    }

    /** About how many records a term opens. */
    long count(Sql sql, String table, Term term) {
        if (term instanceof Term.OwnerIn in) {
            return counts(sql, table, in.column(), "deleted_at is null").of(in.owners());
        }
        if (term instanceof Term.Linked linked) {
            Link link = linked.link();
            return counts(sql, link.from(), link.scope(), link.where()).of(linked.scopes());
        }
        return total(sql, table);
    }

    /** About how many records there are. */
    long total(Sql sql, String table) {
        return counts(sql, table, "owner_id", "deleted_at is null").total();
    }

    private Counts counts(Sql sql, String table, String column, String condition) {
        String key = table + "." + column + " " + condition;
        Counts counts = known.get(key);
        if (counts == null || System.nanoTime() - counts.validUntil() > 0) {
            counts = read(
                    sql,
                    SqlText.of("select " + column + ", count(*) from " + table + " where " + condition + " group by "
                            + column));
            known.put(key, counts);
        }
        return counts;
    }

    private static Counts read(Sql sql, SqlText question) {
        long start = System.nanoTime();
        Map<Integer, Integer> counted = new java.util.HashMap<>();
        sql.list(question, row -> counted.put(row.getInt(1), row.getInt(2)));
        int[] byOwner = new int
                [counted.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
        counted.forEach((owner, n) -> byOwner[owner] = n);
        long total = counted.values().stream().mapToLong(Integer::longValue).sum();
        long now = System.nanoTime();
        return new Counts(byOwner, total, now + Math.max(SHORTEST_NANOS, (now - start) * REST_FACTOR));
    }
}
