package crm.ejb.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.Role;
import crm.domain.opportunity.ContactRole;
import crm.domain.opportunity.Stage;
import crm.domain.shared.FiscalYear;
import crm.domain.shared.InvalidException;
import crm.ejb.shared.FieldsChanged;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkingAnOpportunityTest {
    private static Database database;
    private long acme;

    @BeforeAll
    static void a_seller() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            people.user("vera", sales);
            people.user("anna", people.role("Team", sales));
        });
    }

    @BeforeEach
    void an_account() {
        acme = as("anna", desk -> desk.company("Acme"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void what_nobody_says_comes_from_the_organisation() {
        long sale = as("anna", desk -> desk.sale(acme, "Deal"));

        OpportunityDetail detail = as("anna", desk -> desk.opportunities().view(sale));
        assertThat(detail.profile().currency()).isEqualTo("EUR");
        assertThat(detail.profile().closeDate())
                .isEqualTo(new FiscalYear(1).quarterEnd(LocalDate.ofInstant(detail.createdAt(), ZoneOffset.UTC)));
        assertThat(detail.stage()).isEqualTo(Stage.PROSPECTING);
        assertThat(detail.account().name()).isEqualTo("Acme");
    }

    @Test
    void a_loss_needs_a_reason_and_the_history_keeps_both() {
        long sale = as("anna", desk -> desk.sale(acme, "Deal"));
        assertThatThrownBy(() -> advance(sale, 0, Stage.CLOSED_LOST, " "))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("closeReason");

        FieldsChanged change = advance(sale, 0, Stage.CLOSED_LOST, "Too dear");

        assertThat(change.changes()).extracting("field").containsExactly("stage", "closeReason");
        OpportunityDetail lost = as("anna", desk -> desk.opportunities().view(sale));
        assertThat(lost.probability()).isZero();
        assertThat(lost.closeReason()).isEqualTo("Too dear");
    }

    @Test
    void attempts_are_counted_even_when_they_begin_at_the_same_time() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Future<Long>> opened = IntStream.range(0, 16)
                    .mapToObj(n -> crowd.submit(() -> as("anna", desk -> desk.sale(acme, "Deal " + n))))
                    .toList();
            List<Integer> attempts = opened.stream()
                    .map(WorkingAnOpportunityTest::attempt)
                    .sorted()
                    .toList();
            assertThat(attempts)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 16).boxed().toList());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void one_contact_is_the_main_one_and_all_are_of_the_account() {
        long sale = as("anna", desk -> desk.sale(acme, "Deal"));
        long grimes = as("anna", desk -> desk.person(acme, "Grimes"));
        long huff = as("anna", desk -> desk.person(acme, "Huff"));
        long elsewhere = as("anna", desk -> desk.person(desk.company("Bolt"), "Fuentes"));
        involve(sale, grimes, true);
        involve(sale, huff, true);

        assertThatThrownBy(() -> involve(sale, elsewhere, false)).isInstanceOf(InvalidException.class);
        List<ContactRoleRow> roles = as("anna", desk -> desk.opportunities().contacts(sale));
        assertThat(roles).extracting(ContactRoleRow::name).containsExactly("Huff", "Grimes");
        assertThat(roles).extracting(ContactRoleRow::main).containsExactly(true, false);

        act("anna", desk -> desk.opportunities().release(sale, 0, huff));
        List<ContactRoleRow> left = as("anna", desk -> desk.opportunities().contacts(sale));
        assertThat(left).hasSize(1);
        assertThat(as("anna", desk -> desk.opportunities().ofContact(grimes, crm.domain.shared.Paging.first(9)))
                        .rows())
                .extracting(OpportunityRow::name)
                .containsExactly("Deal");
    }

    private static void involve(long sale, long contact, boolean main) {
        act("anna", desk -> desk.opportunities()
                .involve(new InvolveContact(sale, 0, contact, ContactRole.CHAMPION, main)));
    }

    private static FieldsChanged advance(long sale, int version, Stage stage, String reason) {
        return as("anna", desk -> {
            desk.opportunities().advance(new AdvanceOpportunity(sale, version, stage, reason));
            return desk.house().events().fired().stream()
                    .filter(FieldsChanged.class::isInstance)
                    .map(FieldsChanged.class::cast)
                    .findFirst()
                    .orElseThrow();
        });
    }

    private static int attempt(Future<Long> opened) {
        try {
            long id = opened.get();
            return as("anna", desk -> desk.opportunities().view(id)).salesCycle();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    private static void act(String caller, Consumer<SalesDesk> work) {
        database.run(entities -> work.accept(new SalesDesk(new House(entities, caller))));
    }
}
