package crm.bench;

import crm.domain.transfer.ImportState;
import crm.ejb.transfer.ImportDetail;
import crm.ejb.transfer.Importing;
import crm.fixture.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Importing a hundred thousand leads, with all that keeps access right and without; none of them stays. */
final class Imports {
    static final int LINES = 100_000;

    /** What the triggers of access do for a new lead. */
    private static final String MATCHES = "alter table lead %s trigger lead_criteria_new";

    private final DataSource source;
    private final Scale scale;

    Imports(DataSource source, Scale scale) {
        this.source = source;
        this.scale = scale;
    }

    /** Nanoseconds of the check of the file, and of the run. */
    record Took(long check, long run) {}

    Took withAccess() throws SQLException {
        return run();
    }

    Took without() throws SQLException {
        try (Jdbc jdbc = Jdbc.to(source)) {
            jdbc.execute(MATCHES.formatted("disable"));
            try {
                return run();
            } finally {
                jdbc.execute(MATCHES.formatted("enable"));
            }
        }
    }

    private Took run() throws SQLException {
        try (Jdbc jdbc = Jdbc.to(source);
                Database database = Database.kept(source)) {
            long last = jdbc.number("select last_value from record_seq");
            Importing somebody = new Importing(database, CompanySheet.userName(scale.placed() + 4));
            long id = somebody.upload(new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)));
            long start = System.nanoTime();
            somebody.check(id);
            long checked = System.nanoTime();
            ImportDetail job = somebody.start(id);
            long done = System.nanoTime();
            if (job.state() != ImportState.DONE || job.counts().imported() != LINES) {
                throw new IllegalStateException("the import ended as " + job.state() + ": " + job.counts());
            }
            forget(jdbc, last, id);
            return new Took(checked - start, done - checked);
        }
    }

    private static void forget(Jdbc jdbc, long last, long job) throws SQLException {
        jdbc.execute("set session_replication_role = replica");
        jdbc.execute("delete from criteria_match where record_id > " + last
                + " and rule_id in (select id from sharing_rule where record_type = 'LEAD')");
        jdbc.execute("delete from lead where id > " + last);
        jdbc.execute("delete from import_chunk where job_id = " + job);
        jdbc.execute("delete from import_finding where job_id = " + job);
        jdbc.execute("delete from import_job where id = " + job);
        jdbc.execute("set session_replication_role = origin");
        jdbc.execute("vacuum lead");
    }

    private static String file() {
        StringBuilder text = new StringBuilder("First Name,Last Name,Company,Email,Phone,City,Source,Status\n");
        for (int i = 0; i < LINES; i++) {
            text.append("Vera,Bergmann,Imported ")
                    .append(i)
                    .append(" GmbH,vera")
                    .append(i)
                    .append("@imported")
                    .append(i);
            text.append(".de,+49 89 ").append(1_000_000 + i).append(",Berlin,Messe,In Bearbeitung\n");
        }
        return text.toString();
    }
}
