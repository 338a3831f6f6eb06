package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.transfer.ImportState;
import crm.domain.transfer.Separator;
import crm.fixture.Database;
import crm.fixture.People;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class AHundredThousandLinesTest {
    private static final int LINES = 100_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final System.Logger LOG = System.getLogger(AHundredThousandLinesTest.class.getName());

    @Test
    void are_all_imported() {
        try (Database database = Database.fresh()) {
            database.run(entities -> new People(entities).user("anna", null));
            Importing anna = new Importing(database, "anna");
            Instant begin = Instant.now();
            long id = anna.upload(file(LINES));
            say("upload", begin);

            begin = Instant.now();
            assertThat(anna.check(id).counts()).isEqualTo(new ImportCounts(LINES, 0, 0, 0, 0));
            say("check", begin);

            begin = Instant.now();
            ImportDetail job = anna.start(id);
            say("run", begin);
            assertThat(job.state()).isEqualTo(ImportState.DONE);
            assertThat(job.counts().imported()).isEqualTo(LINES);
            assertThat(anna.ask("select count(*) from lead")).containsExactly(String.valueOf(LINES));
        }
    }

    @Test
    void ten_times_as_many_are_read_in_the_same_memory() {
        long before = used();
        long most = 0;
        long count = 0;
        try (CsvLines lines = new CsvLines(file(10 * LINES), Separator.COMMA)) {
            lines.header();
            while (lines.hasNext()) {
                lines.next();
                if (++count % (2 * LINES) == 0) {
                    most = Math.max(most, used());
                }
            }
        }
        assertThat(count).isEqualTo(10L * LINES);
        assertThat(most - before).as("bytes held while reading").isLessThan(8 * MEGABYTE);
    }

    private static InputStream file(int lines) {
        IntFunction<byte[]> parts = part -> {
            if (part * 1000 > lines) {
                return null;
            }
            StringBuilder text = new StringBuilder();
            if (part == 0) {
                return "First Name,Last Name,Company,Email,Phone,Website,City,Source,Status,Notes\n"
                        .getBytes(StandardCharsets.UTF_8);
            }
            for (int i = (part - 1) * 1000; i < part * 1000; i++) {
                text.append(("Vera,Berg%1$d,\"Berg, Tal & Söhne %1$d\",vera%1$d@berg%1$d.de,+49 89 %1$07d,"
                                + "https://www.berg%1$d.de,München,Messe,In Bearbeitung,\"says\nnothing %1$d\"\n")
                        .formatted(i));
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        };
        return new ChunkStream(parts);
    }

    private static void say(String what, Instant begin) {
        long millis = Duration.between(begin, Instant.now()).toMillis();
        LOG.log(System.Logger.Level.INFO, "{0}: {1} ms, {2} lines/s", what, millis, LINES * 1000L / millis);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
