package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Reason;
import crm.domain.transfer.Separator;
import crm.fixture.Database;
import crm.fixture.People;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilesThatCannotBeReadTest {
    private static Database database;
    private static Importing anna;

    @BeforeAll
    static void anna() {
        database = Database.fresh();
        database.run(entities -> new People(entities).user("anna", null));
        anna = new Importing(database, "anna");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void an_empty_file_is_refused() {
        refused("", Reason.of("transfer.file.empty"));
        refused("\n\r\n", Reason.of("transfer.file.empty"));
        refused("\uFEFF", Reason.of("transfer.file.empty"));
    }

    @Test
    void a_file_without_header_is_refused() {
        refused("Victor,Cochran,hat@mclaughlin.com\nRalph,Murillo,mm@shaw.com\n", Reason.of("transfer.file.noHeader"));
        refused(",,\nRalph,Murillo,x\n", Reason.of("transfer.file.noHeader"));
    }

    @Test
    void a_header_alone_is_refused() {
        refused("First Name,Last Name\n", Reason.of("transfer.file.headerOnly"));
    }

    @Test
    void a_heading_given_twice_is_refused() {
        refused("Last Name,E-Mail,e-mail\nA,b,c\n", Reason.of("transfer.file.duplicateHeader", "e-mail"));
    }

    @Test
    void other_encodings_are_refused_by_line_and_column() {
        refused(
                "Last Name\nHuber\nMüller\n".getBytes(StandardCharsets.ISO_8859_1),
                Reason.of("transfer.file.encoding", 3L, 2));
        refused("Last Name\nHuber\n".getBytes(StandardCharsets.UTF_16LE), Reason.of("transfer.file.nul", 1L, 2));
        byte[] cutOff = {'a', '\n', 'b', (byte) 0xC3};
        refused(cutOff, Reason.of("transfer.file.encoding", 2L, 2));
    }

    @Test
    void nul_is_refused_by_line_and_column() {
        refused("Last Name\r\nHu\0ber\r\n", Reason.of("transfer.file.nul", 2L, 3));
    }

    @Test
    void a_quote_that_never_ends_is_refused_by_the_line_where_it_begins() {
        refused("Last Name,Notes\nA,b\nC,\"never\nends\n", Reason.of("transfer.file.openQuote", 3L));
        refused(
                "Last Name,Notes\nA,b\nC,\"never" + "\nends".repeat(1_000_000),
                Reason.of("transfer.file.openQuote", 3L));
        refused("Last Name,Notes\nA,\"b\"c\n", Reason.of("transfer.file.afterQuote", 2L));
    }

    @Test
    void fifty_megabytes_of_one_line_are_refused() {
        refused(new Repeated('x', 50_000_000), Reason.of("transfer.file.longLine", 1L, 1_000_000));
        refused(new Repeated(',', 50_000_000), Reason.of("transfer.file.tooBigRecord", 1L));
    }

    @Test
    void a_file_above_the_limit_is_refused() {
        refused(new Repeated('\n', 100L * 1024 * 1024 + 1), Reason.of("transfer.file.tooLarge", 100L));
    }

    @Test
    void nothing_of_a_refused_file_is_kept() {
        refused("Last Name\n", Reason.of("transfer.file.headerOnly"));
        assertThat(anna.ask("select count(*) from import_job union all select count(*) from import_chunk"
                        + " union all select count(*) from audit_event"))
                .containsExactly("0", "0", "0");
    }

    @Test
    void line_numbers_are_those_of_the_file_whatever_the_line_ends() {
        String csv = "\uFEFFLast Name,Notes\r\nA,\"x\r\ny\nz\"\n\n\rB,\"q\"\"q\"\r\nC,";
        try (CsvLines lines =
                new CsvLines(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Separator.guess(csv))) {
            assertThat(lines.header()).containsExactly("Last Name", "Notes");
            assertThat(lines)
                    .toIterable()
                    .extracting(line -> line.number() + line.value(0))
                    .containsExactly("2A", "7B", "8C");
        }
    }

    private static void refused(String content, Reason reason) {
        refused(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static void refused(byte[] content, Reason reason) {
        refused(new ByteArrayInputStream(content), reason);
    }

    private static void refused(InputStream content, Reason reason) {
        assertThatThrownBy(() -> anna.upload(content))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.reason()).isEqualTo(reason)));
    }

    /** One character, over and over. */
    private static final class Repeated extends InputStream {
        private final char content;
        private long left;

        Repeated(char content, long length) {
            this.content = content;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? content : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) content);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
