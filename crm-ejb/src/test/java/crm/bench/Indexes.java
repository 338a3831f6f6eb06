package crm.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The indexes of the schema that no constraint needs: taken away before a load, built at once after it. */
final class Indexes {
    /** The longest first. */
    private static final String DEFINITIONS = """
            select i.indexdef from pg_indexes i join pg_class c on c.oid = (i.schemaname || '.' || i.indexname)::regclass
            where i.schemaname = 'public' and i.tablename = any (string_to_array('TABLES', ','))
                and not exists (select 1 from pg_constraint k where k.conindid = c.oid)
            order by i.indexdef not like '% gin %', i.tablename <> 'lead', i.indexdef
            """;

    private static final int BUILDERS = 2;

    private final DataSource source;
    private final List<String> definitions;

    private Indexes(DataSource source, List<String> definitions) {
        this.source = source;
        this.definitions = definitions;
    }

    /** Drops the indexes of the tables, and knows them. */
    static Indexes dropped(DataSource source, Stream<String> tables) throws SQLException {
        try (Jdbc jdbc = Jdbc.to(source)) {
            List<String> definitions = jdbc.texts(DEFINITIONS.replace(
                    "TABLES", String.join(",", tables.distinct().toList())));
            for (String definition : definitions) {
                jdbc.execute("drop index " + name(definition));
            }
            return new Indexes(source, definitions);
        }
    }

    /** Builds them again, two at a time. */
    void build(Journal journal) throws InterruptedException {
        Queue<String> left = new ConcurrentLinkedQueue<>(definitions);
        Failure failure = new Failure();
        List<Thread> builders = new ArrayList<>();
        for (int i = 0; i < BUILDERS; i++) {
            Thread builder = new Thread(() -> failure.watch(() -> build(left, journal)), "index builder " + i);
            builder.start();
            builders.add(builder);
        }
        for (Thread builder : builders) {
            builder.join();
        }
        failure.orNothing();
    }

    private void build(Queue<String> left, Journal journal) throws SQLException {
        try (Jdbc jdbc = Jdbc.to(source)) {
            jdbc.execute("set maintenance_work_mem = '1GB'");
            jdbc.execute("set max_parallel_maintenance_workers = 0");
            for (String definition = left.poll(); definition != null; definition = left.poll()) {
                String sql = definition;
                journal.timed("  " + name(sql), () -> jdbc.execute(sql));
            }
        }
    }

    private static String name(String definition) {
        return definition.replaceFirst("(?i)create (unique )?index ", "").split(" ", 2)[0];
    }
}
