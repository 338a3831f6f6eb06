package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About how many records each owner has, for choosing between list plans and for nothing else: a wrong number costs
 * time, never correctness. Small tables are counted; of large ones the database's own sample is read, which costs the
 * same at any size.
 */
@ApplicationScoped
public class RunStatistics {
    private static final long VALID_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long IN_VAIN_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int COUNTABLE = 50_000;
    private static final int REMEMBERED = 10_000;
    private static final int TRIED = 4_000;

    private static final Pattern PLAN_COST = Pattern.compile("\"Total Cost\": ([0-9.]+)");
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": ([0-9.]+)");

    private static final String SAMPLE = """
            select c.reltuples, s.n_distinct, s.most_common_vals::text::int[] as common, s.most_common_freqs as often
            from pg_class c left join pg_stats s
                on s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname and s.attname = ?
            where c.oid = ?::regclass""";

    private final Map<String, Counts> known = new ConcurrentHashMap<>();
    private final Map<String, Long> inVain = new ConcurrentHashMap<>();
    private final Map<String, Guess> guesses = new ConcurrentHashMap<>();

    /**
     * Rows by the number they belong to.
     *
     * @param byScope those known one by one
     * @param others each of the others has about that many
     */
    private record Counts(Map<Integer, Integer> byScope, double others, long total, long validUntil) {
        long of(BitSet scopes) {
            double rows = 0;
            for (int scope = scopes.nextSetBit(0); scope >= 0; scope = scopes.nextSetBit(scope + 1)) {
                Integer counted = byScope.get(scope);
                rows += counted == null ? others : counted;
            }
            return Math.min(total, Math.round(rows));
        }
    }

    /** Whether a walk of that question was lately given up, so that the next one would be in vain as well. */
    boolean inVain(String question) {
        Long until = inVain.get(question);
        return until != null && System.nanoTime() - until < 0;
    }

    /** Remembers for a while that a walk was given up. */
    void rememberInVain(String question) {
        keep(inVain, question, System.nanoTime() + IN_VAIN_NANOS);
    }

    private static <T> void keep(Map<String, T> some, String key, T value) {
        if (some.size() >= REMEMBERED) {
            some.clear();
        }
        some.put(key, value);
    }

    /** About how many records a term opens. */
    long count(Sql sql, String table, Term term) {
        if (term instanceof Term.OwnerIn in) {
            return counts(sql, table, in.column()).of(in.owners());
        }
        if (term instanceof Term.Linked linked) {
            Link link = linked.link();
            return counts(sql, link.table(), link.scopeColumn()).of(linked.scopes());
        }
        return total(sql, table);
    }

    /** About how many records there are. */
    long total(Sql sql, String table) {
        return counts(sql, table, "owner_id").total();
    }

    /**
     * What is guessed of a filter.
     *
     * @param rows records it lets through, at least 1
     * @param cost of finding all of them, in the planner's unit
     * @param validUntil in nanoseconds of this JVM
     */
    record Guess(double rows, double cost, long validUntil) {}

    /** The guess about a filter over the records of a list, whoever may read them; for page, count and neighbours once. */
    Guess guess(Sql sql, ListSource source, SqlText filter) {
        SqlText condition = SqlText.of(" where ")
                .add(source.part())
                .add(" and (")
                .add(filter)
                .add(")");
        String question = source.table() + condition.told();
        Guess guess = guesses.get(question);
        if (guess == null || System.nanoTime() - guess.validUntil() > 0) {
            String plan = sql.first(
                            SqlText.of("explain (format json) select 1 from " + source.table() + " r")
                                    .add(condition),
                            row -> row.getString(1))
                    .orElseThrow();
            double rows = tried(sql, source, filter, number(PLAN_ROWS, plan));
            guess = new Guess(Math.max(1, rows), number(PLAN_COST, plan), System.nanoTime() + VALID_NANOS);
            keep(guesses, question, guess);
        }
        return guess;
    }

    /** The planner knows nothing of words inside a text: a filter of a large table is tried on a few of its pages. */
    private double tried(Sql sql, ListSource source, SqlText filter, double guessed) {
        long total = total(sql, source.table());
        if (total <= COUNTABLE) {
            return guessed;
        }
        SqlText trial = SqlText.of("select count(*), count(*) filter (where ")
                .add(filter)
                .add(
                        ") from " + source.table() + " r tablesample system (?) repeatable (1) where ",
                        100.0 * TRIED / total)
                .add(source.part());
        return sql.first(trial, row -> {
                    double every = total / Math.max(1.0, row.getLong(1));
                    return row.getLong(2) == 0 ? Math.min(guessed, every) : row.getLong(2) * every;
                })
                .orElseThrow();
    }

    private static double number(Pattern pattern, String plan) {
        Matcher found = pattern.matcher(plan);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private Counts counts(Sql sql, String table, String column) {
        String key = table + "." + column;
        Counts counts = known.get(key);
        if (counts == null || System.nanoTime() - counts.validUntil() > 0) {
            Counts sampled = sampled(sql, table, column);
            counts = sampled.total() > COUNTABLE ? sampled : counted(sql, table, column);
            known.put(key, counts);
        }
        return counts;
    }

    private static Counts counted(Sql sql, String table, String column) {
        Map<Integer, Integer> byScope = new HashMap<>();
        sql.list(
                SqlText.of("select " + column + ", count(*) from " + table + " group by " + column),
                row -> byScope.put(row.getInt(1), row.getInt(2)));
        long total = byScope.values().stream().mapToLong(Integer::longValue).sum();
        return new Counts(byScope, 0, total, System.nanoTime() + VALID_NANOS);
    }

    private static Counts sampled(Sql sql, String table, String column) {
        return sql.first(SqlText.of(SAMPLE, column, table), row -> {
                    double total = Math.max(0, row.getDouble("reltuples"));
                    Map<Integer, Integer> byScope = new HashMap<>();
                    Array common = row.getArray("common");
                    double rest = 1;
                    if (common != null) {
                        Integer[] scopes = (Integer[]) common.getArray();
                        Float[] often = (Float[]) row.getArray("often").getArray();
                        for (int i = 0; i < scopes.length; i++) {
                            byScope.put(scopes[i], (int) Math.round(often[i] * total));
                            rest -= often[i];
                        }
                    }
                    double distinct = row.getDouble("n_distinct");
                    double kinds = (distinct < 0 ? -distinct * total : distinct) - byScope.size();
                    double others = Math.max(0, rest) * total / Math.max(1, kinds);
                    return new Counts(byScope, others, Math.round(total), System.nanoTime() + VALID_NANOS);
                })
                .orElseThrow();
    }
}
