package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.transfer.Finding;
import crm.domain.transfer.ImportState;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.UnknownOwner;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingAFileTest {
    /** Lines 2, 4 and 5 are as such files come: the second is one field, quoted as a whole. */
    private static final String FILE = """
            Index,Lead Owner,First Name,Last Name,Company,Phone 1,Phone 2,Email 1,Source,Deal Stage,Notes\r
            "1,ben,Victor,Cochran,""Grimes, Madden and Huff"",+1-532-344-1362,2754733370,hat@mclaughlin.com,Retargeting Ads,New Lead,Speak own such."\r
            3,ben,Ralph,Murillo,Velasquez-Hardin,985.939.5411x2641,+1-852-904-1856x071,mmooney@savage-shaw.com,Purchased List,Closed Won,"Two
            lines"\r
            4,Nobody Known,Roy,,Crosby,1,2,roy@crosby.com,Podcast,On Hold,\r
            5,Nobody Known,Rita,Crosby,Crosby,1,2,MMOONEY@savage-shaw.com,Carrier Pigeon,Contacted,=HYPERLINK("x")\r
            """;

    private Database database;
    private Importing anna;

    @BeforeEach
    void anna_ben_and_cora() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            people.user("anna", null);
            people.user("ben", null);
            people.user("cora", null);
        });
        anna = new Importing(database, "anna");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void headings_and_words_are_guessed() {
        ImportDetail job = anna.view(anna.upload(FILE));

        assertThat(job.state()).isEqualTo(ImportState.UPLOADED);
        assertThat(job.file().lines()).isEqualTo(4);
        assertThat(job.mapping().fields())
                .containsExactly(
                        "",
                        "owner",
                        "firstName",
                        "lastName",
                        "company",
                        "phone",
                        "mobile",
                        "email",
                        "source",
                        "status",
                        "description");
        assertThat(job.mapping().sources())
                .containsEntry("Podcast", LeadSource.ADVERTISING)
                .containsEntry("Carrier Pigeon", LeadSource.OTHER);
        assertThat(job.mapping().statuses()).containsEntry("Closed Won", LeadStatus.QUALIFIED);
    }

    @Test
    void a_dry_run_finds_what_is_wrong_line_by_line_and_captures_nothing() {
        long id = anna.upload(FILE);

        ImportDetail job = anna.check(id);

        assertThat(job.state()).isEqualTo(ImportState.CHECKED);
        assertThat(job.counts()).isEqualTo(new ImportCounts(2, 2, 1, 1, 0));
        assertThat(anna.findings(id))
                .extracting(
                        Finding::line,
                        Finding::column,
                        finding -> finding.reason().key(),
                        Finding::warning)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2L, null, "transfer.line.quoted", false),
                        org.assertj.core.api.Assertions.tuple(5L, "Last Name", "problem.required", false),
                        org.assertj.core.api.Assertions.tuple(6L, "Lead Owner", "transfer.owner.instead", true));
        assertThat(anna.findings(id).get(0).reason().args()).containsExactly(2L, 1L, 11L);
        assertThat(anna.call(() -> anna.results.drafts(id)))
                .extracting(DraftRow::line, DraftRow::ownerName)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3L, "ben"),
                        org.assertj.core.api.Assertions.tuple(6L, "anna"));
        assertThat(anna.call(() -> anna.results.first(id, 2)))
                .extracting(Finding::warning)
                .containsExactly(false, false);
        assertThat(anna.ask("select count(*) from lead")).containsExactly("0");
    }

    @Test
    void a_run_captures_the_good_lines_and_returns_the_others() {
        long id = anna.upload(FILE);
        anna.check(id);

        ImportDetail job = anna.start(id);

        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.counts()).isEqualTo(new ImportCounts(2, 2, 1, 1, 2));
        assertThat(anna.ask("select first_name || ' ' || last_name || ' ' || status || ' ' || source || ' '"
                        + " || (select user_name from crm_user u where u.id = owner_id) from lead order by sort_name"))
                .containsExactly("Rita Crosby WORKING OTHER anna", "Ralph Murillo QUALIFIED IMPORTED_LIST ben");
        assertThat(anna.ask("select search_text || phone_key || email_key from lead where last_name = 'Murillo'"))
                .containsExactly(
                        "ralph murillo velasquez-hardin mmooney@savage-shaw.com859395411mmooney@savage-shaw.com");
        List<RejectRow> rejects = anna.call(() -> anna.results.rejects(id, 0, 10));
        assertThat(rejects).extracting(RejectRow::line).containsExactly(2L, 5L);
        assertThat(rejects.get(0).content()).isEqualTo(FILE.lines().toList().get(1) + "\r\n");
        assertThat(anna.ask("select kind from audit_event order by id"))
                .containsExactly("import.uploaded", "import.started", "import.done");
        assertThat(anna.ask("select count(*) from import_chunk")).containsExactly("0");
    }

    @Test
    void what_is_imported_meets_the_rules_over_values_at_once() {
        anna.openToCora("source", "IMPORTED_LIST");
        long id = anna.upload(FILE);
        anna.check(id);

        anna.start(id);

        assertThat(anna.ask("select l.last_name from criteria_match m join lead l on l.id = m.record_id"))
                .containsExactly("Murillo");
        assertThat(new Importing(database, "cora").visibleLeads()).containsExactly("Ralph Murillo READ");
    }

    @Test
    void an_unknown_owner_may_be_refused_or_replaced() {
        long id = anna.upload(FILE);
        Mapping guessed = anna.view(id).mapping();
        anna.map(id, owners(guessed, UnknownOwner.REFUSE, null));

        assertThat(anna.check(id).counts().refused()).isEqualTo(3);
        assertThat(anna.findings(id))
                .extracting(finding -> finding.reason().key())
                .contains("transfer.owner.unknown");

        int ben = Integer.parseInt(
                anna.ask("select id from crm_user where user_name = 'ben'").get(0));
        anna.map(id, owners(guessed, UnknownOwner.FALLBACK, ben));
        anna.check(id);
        anna.start(id);
        assertThat(anna.ask("select distinct owner_id from lead")).containsExactly(String.valueOf(ben));
    }

    @Test
    void an_external_id_is_given_once() {
        long first = anna.upload("Last Name,Lead Id\nOne,A\nTwo,B\nThree,A\n");
        anna.check(first);
        assertThat(anna.start(first).counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 2));
        assertThat(anna.findings(first))
                .extracting(Finding::line, Finding::value)
                .containsExactly(org.assertj.core.api.Assertions.tuple(4L, "A"));

        long second = anna.upload("Last Name,Lead Id\nFour,B\nFive,C\n");
        assertThat(anna.check(second).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(anna.start(second).counts().imported()).isEqualTo(1);
    }

    @Test
    void nobody_else_sees_an_import() {
        long id = anna.upload(FILE);
        Importing ben = new Importing(database, "ben");

        assertThat(ben.call(ben.door::mine)).isEmpty();
        assertThat(anna.call(anna.door::mine)).extracting(ImportRow::id).containsExactly(id);
        for (Runnable attempt : List.<Runnable>of(
                () -> ben.view(id),
                () -> ben.check(id),
                () -> ben.findings(id),
                () -> ben.run(() -> ben.door.run(id)),
                () -> ben.run(() -> ben.door.cancel(id)),
                () -> ben.run(() -> ben.results.rejects(id, 0, 1)),
                () -> ben.run(() -> ben.results.download(id, "rejects")))) {
            assertThatThrownBy(attempt::run).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void an_unchecked_import_does_not_run_and_a_running_one_does_not_change() {
        long id = anna.upload(FILE);
        assertThatThrownBy(() -> anna.run(() -> anna.door.run(id))).isInstanceOf(DeniedException.class);
        anna.check(id);
        anna.run(() -> anna.door.run(id));
        assertThatThrownBy(() -> anna.check(id)).isInstanceOf(DeniedException.class);
        anna.run(() -> anna.door.cancel(id));
        anna.runner(id).run();
        assertThat(anna.view(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(anna.ask("select count(*) from lead")).containsExactly("0");
    }

    @Test
    void a_mapping_names_each_field_once_and_the_last_name() {
        long id = anna.upload(FILE);
        Mapping twice = new Mapping(List.of("email", "email"), UnknownOwner.REFUSE, null, Map.of(), Map.of());
        Mapping converted = new Mapping(
                List.of("lastName"), UnknownOwner.REFUSE, null, Map.of(), Map.of("Won", LeadStatus.CONVERTED));

        assertThatThrownBy(() -> anna.map(id, twice))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.reason().key())
                        .containsExactly("transfer.mapping.twice", "transfer.mapping.lastName"));
        assertThatThrownBy(() -> anna.map(id, converted)).isInstanceOf(InvalidException.class);
    }

    private static Mapping owners(Mapping mapping, UnknownOwner unknown, Integer fallback) {
        return new Mapping(mapping.fields(), unknown, fallback, mapping.sources(), mapping.statuses());
    }
}
