package crm.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Noticed;
import crm.fixture.Database;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingWhatIsRefusedTest {
    private static final Database database = Database.fresh();
    private static final AuditDesk desk = new AuditDesk(database);
    private static final int MINUTES = 3;

    private static RecordRef account;

    private final Notices notices = desk.notices();

    @BeforeAll
    static void twoPeopleAndAnAccount() {
        database.run(entities -> {
            People people = new People(entities);
            people.user("anna", null);
            people.user("ben", null);
        });
        account = new RecordRef(RecordType.ACCOUNT, SalesDesk.as(database, "anna", sales -> sales.company("Acme")));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void nothingWasNoticed() {
        desk.change("delete from audit_event");
    }

    @Test
    void a_record_that_is_there_is_kept_and_one_that_is_not_is_not() {
        notices.notice(unseen("ben", account.id()));
        notices.notice(unseen("ben", account.id() + 1_000));
        notices.write();

        assertThat(desk.entries()).containsExactly("ben denied.unseen " + account.id() + " AccountService.view 1");
    }

    @Test
    void the_same_again_in_one_minute_is_counted() {
        IntStream.range(0, 7).forEach(i -> notices.notice(unseen("ben", account.id())));
        notices.write();
        IntStream.range(0, 3).forEach(i -> notices.notice(unseen("ben", account.id())));
        notices.write();

        assertThat(desk.as("anna", door -> door.list(AuditFilter.ALL, crm.domain.shared.Paging.first(50)))
                        .rows())
                .extracting(AuditRow::times)
                .satisfies(times -> assertThat(
                                times.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(10))
                .as("entries, two if the minute was just over")
                .hasSizeBetween(1, 2);
    }

    @Test
    void what_was_typed_as_a_name_that_nobody_has_is_not_kept() {
        notices.notice(new Noticed("signIn.failed", "my-secret-password", null, Map.of("address", "192.0.2.1")));
        notices.write();

        assertThat(desk.entries()).containsExactly(" signIn.failed 192.0.2.1 1");
        String secrets = database.call(entities -> String.valueOf(
                entities.createNativeQuery("select count(*) from audit_event e where e::text like '%secret%'")
                        .getSingleResult()));
        assertThat(secrets).isEqualTo("0");
    }

    @Test
    void one_person_cannot_fill_the_disk() {
        for (int i = 0; i < 5_000; i++) {
            notices.notice(new Noticed("denied.act", "ben", null, Map.of("act", "LeadService.edit " + i)));
        }
        notices.write();

        assertThat(desk.entries()).hasSizeBetween(NoticeLimit.OF_ONE + 1, MINUTES * (NoticeLimit.OF_ONE + 1));
        assertThat(times()).as("none is forgotten").isEqualTo(5_000);
    }

    @Test
    void many_strangers_cannot_either() {
        for (int i = 0; i < 20_000; i++) {
            notices.notice(new Noticed("signIn.failed", i % 2 == 0 ? "u" + i : null, null, Map.of("address", "a" + i)));
        }
        notices.write();

        assertThat(desk.entries()).hasSizeLessThanOrEqualTo(MINUTES * (NoticeLimit.IN_ALL + NoticeLimit.OF_ONE));
        assertThat(times()).isEqualTo(20_000);
    }

    @Test
    void what_cannot_be_written_now_is_written_later() {
        notices.notice(unseen("ben", account.id()));
        desk.change("alter table audit_event rename to away");
        try {
            notices.write();
        } finally {
            desk.change("alter table away rename to audit_event");
        }
        notices.notice(unseen("ben", account.id()));
        notices.write();

        assertThat(times()).isEqualTo(2);
    }

    @Test
    void the_watch_at_the_door_notices_refusals_and_changes_no_answer() {
        DoorWatch watch = new DoorWatch(notices, () -> "ben");
        NotFoundException unseen = new NotFoundException(account);
        DeniedException denied = new DeniedException(Reason.of("access.denied"), account);

        assertThatThrownBy(() -> watch.watch(call(unseen))).isSameAs(unseen);
        assertThatThrownBy(() -> watch.watch(call(denied))).isSameAs(denied);
        assertThatThrownBy(() -> watch.watch(call(new NotFoundException("no id"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> watch.watch(call(new IllegalStateException("fault"))))
                .hasMessage("fault");
        notices.write();

        assertThat(desk.entries())
                .containsExactlyInAnyOrder(
                        "ben denied.unseen " + account.id() + " AuditService.list 1",
                        "ben denied.act " + account.id() + " AuditService.list,access.denied 1");
    }

    private static Noticed unseen(String who, long id) {
        return new Noticed(
                "denied.unseen", who, new RecordRef(RecordType.ACCOUNT, id), Map.of("act", "AccountService.view"));
    }

    private static long times() {
        return database.call(entities -> ((Number) entities.createNativeQuery("select sum(times) from audit_event")
                        .getSingleResult())
                .longValue());
    }

    private static InvocationContext call(RuntimeException outcome) {
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getMethod")) {
                        return AuditService.class.getMethod("list", AuditFilter.class, crm.domain.shared.Paging.class);
                    }
                    throw outcome;
                });
    }
}
