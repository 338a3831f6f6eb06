package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.transfer.ImportState;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ARunThatIsInterruptedTest {
    private static final int LINES = 2_250;

    private Database database;
    private Importing anna;
    private long id;

    @BeforeEach
    void a_started_import() {
        database = Database.fresh();
        database.run(entities -> new People(entities).user("anna", null));
        anna = new Importing(database, "anna");
        id = anna.upload(IntStream.range(0, LINES)
                .mapToObj(i -> "Lead" + i + "," + i)
                .collect(Collectors.joining("\n", "Last Name,Employees\n", "\n")));
        anna.check(id);
        anna.run(() -> anna.door.run(id));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_crashed_runner_is_followed_by_another_one_after_a_minute_and_no_line_is_lost_or_doubled() {
        UUID dead = UUID.randomUUID();
        try (CsvLines lines = anna.call(() -> anna.batches.open(id))) {
            assertThat(anna.call(() -> anna.batches.next(id, dead, lines))).isTrue();
        }

        anna.runner(id).run();
        assertThat(anna.view(id).counts().imported()).isEqualTo(500);
        assertThat(anna.call(anna.batches::abandoned)).isEmpty();

        anna.change("update import_job set seen_at = now() - interval '2 minutes'");
        assertThat(anna.call(anna.batches::abandoned)).containsExactly(id);
        anna.runner(id).run();
        everyLineOnce();
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_is_run_again() {
        AtomicInteger calls = new AtomicInteger();
        UUID runner = UUID.randomUUID();
        new ImportRun(
                        id,
                        () -> anna.call(() -> anna.batches.open(id)),
                        lines -> anna.call(() -> {
                            boolean more = anna.batches.next(id, runner, lines);
                            if (calls.incrementAndGet() % 2 == 0) {
                                throw new IllegalStateException("the connection was lost before the commit");
                            }
                            return more;
                        }),
                        () -> {})
                .run();
        everyLineOnce();
    }

    @Test
    void a_batch_that_keeps_failing_fails_the_job_which_can_be_taken_up_again() {
        anna.change("alter table lead add constraint never check (employees < 1200)");
        anna.runner(id).run();
        ImportDetail failed = anna.view(id);
        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(failed.reason()).isEqualTo("transfer.job.broken");
        assertThat(failed.counts().imported()).isEqualTo(1000);

        anna.change("alter table lead drop constraint never");
        anna.start(id);
        everyLineOnce();
    }

    @Test
    void two_runners_at_once_share_nothing() {
        List<CompletableFuture<Void>> runners = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(anna.runner(id)::run))
                .toList();
        runners.forEach(CompletableFuture::join);
        everyLineOnce();
    }

    @Test
    void whoever_loses_the_right_to_import_stops() {
        UUID runner = UUID.randomUUID();
        try (CsvLines lines = anna.call(() -> anna.batches.open(id))) {
            anna.run(() -> anna.batches.next(id, runner, lines));
            anna.change("delete from permission_set_permission where permission = 'LEAD_CREATE'");
            assertThat(anna.call(() -> anna.batches.next(id, runner, lines))).isFalse();
        }
        assertThat(anna.view(id).state()).isEqualTo(ImportState.FAILED);
        assertThat(anna.view(id).reason()).isEqualTo("transfer.job.rights");
        assertThat(anna.ask("select count(*) from lead")).containsExactly("500");
    }

    @Test
    void an_inactive_owner_stops_the_run() {
        anna.change("update crm_user set active = false");
        anna.runner(id).run();
        assertThat(anna.ask("select state || reason || (select count(*) from lead) from import_job"))
                .containsExactly("FAILEDtransfer.job.rights0");
    }

    private void everyLineOnce() {
        assertThat(anna.view(id).state()).isEqualTo(ImportState.DONE);
        assertThat(anna.view(id).counts().imported()).isEqualTo(LINES);
        assertThat(anna.ask("select count(*) || ' ' || count(distinct employees) from lead"))
                .containsExactly(LINES + " " + LINES);
    }
}
