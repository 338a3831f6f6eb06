package crm.it;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the server asks the database while something is done, as the database's own log tells it. */
public final class DatabaseLog {
    private static final Pattern STATEMENT = Pattern.compile("LOG: {2}(?:execute [^:]+|statement): (.*)");
    private static final Pattern NO_QUESTION = Pattern.compile("(?i)(begin|commit|rollback|set|show|select 1)\\b.*");

    private DatabaseLog() {}

    /** The first lines of the statements, without those that begin and end transactions. */
    public static List<String> during(Runnable work) {
        Suite.change("alter system set log_statement = 'all'");
        try {
            Suite.change("select pg_reload_conf()");
            long from = length();
            awaitMark();
            work.run();
            awaitMark();
            return STATEMENT
                    .matcher(read(from))
                    .results()
                    .map(found -> found.group(1).strip())
                    .filter(statement -> !statement.contains("/* log */")
                            && !NO_QUESTION.matcher(statement).matches())
                    .toList();
        } finally {
            Suite.change("alter system reset log_statement");
            Suite.change("select pg_reload_conf()");
        }
    }

    /** Statements of all connections come into the log one after the other: with the mark all before it are there. */
    private static void awaitMark() {
        String mark = UUID.randomUUID().toString();
        long from = length();
        do {
            Suite.change("select '" + mark + "' /* log */");
        } while (!read(from).contains(mark));
    }

    private static long length() {
        return Long.parseLong(Suite.ask("select size /* log */ from pg_stat_file(pg_current_logfile())"));
    }

    private static String read(long from) {
        return Suite.ask("select pg_read_file(pg_current_logfile(), " + from + ", 50000000) /* log */");
    }
}
