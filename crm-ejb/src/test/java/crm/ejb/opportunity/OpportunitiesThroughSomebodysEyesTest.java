package crm.ejb.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.directory.Role;
import crm.domain.opportunity.Stage;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.ejb.ownership.ChangeOwner;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpportunitiesThroughSomebodysEyesTest {
    private static Database database;
    private static long acme;
    private static long annasSale;

    @BeforeAll
    static void an_account_of_annas_with_a_sale_of_ben() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            Role readers = people.role("Readers", sales);
            readers.openChildren(AccessLevel.READ, AccessLevel.READ);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            people.user("rita", readers);
        });
        acme = as("anna", desk -> desk.company("Acme"));
        annasSale = as("anna", desk -> desk.sale(acme, "Anna's deal"));
        long bens = as("anna", desk -> desk.sale(acme, "Ben's deal"));
        act("anna", desk -> desk.opportunities().transfer(new ChangeOwner(bens, 0, id("ben"))));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_owner_of_the_account_edits_what_others_own_on_it() {
        assertThat(rows("anna")).extracting(OpportunityRow::name).containsExactly("Anna's deal", "Ben's deal");
        assertThat(rows("anna")).extracting(OpportunityRow::level).containsExactly(AccessLevel.FULL, AccessLevel.EDIT);
        assertThat(rows("vera")).extracting(OpportunityRow::level).containsOnly(AccessLevel.FULL);
    }

    @Test
    void the_owner_of_a_sale_reads_the_account_but_not_its_other_sales() {
        assertThat(rows("ben")).extracting(OpportunityRow::name).containsExactly("Ben's deal");
        assertThat(as("ben", desk -> desk.accounts().view(acme)).level()).isEqualTo(AccessLevel.READ);
        assertThat(as("ben", desk -> desk.opportunities().ofAccount(acme, Paging.first(9)))
                        .rows())
                .extracting(OpportunityRow::name)
                .containsExactly("Ben's deal");
        assertThatThrownBy(() -> as("ben", desk -> desk.opportunities().view(annasSale)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void how_far_an_account_owner_reaches_its_sales_is_the_setting_of_his_role() {
        long reed = as("rita", desk -> desk.company("Reed"));
        long sale = as("vera", desk -> desk.sale(reed, "Vera's deal"));

        assertThat(as("rita", desk -> desk.opportunities().view(sale)).level()).isEqualTo(AccessLevel.READ);
    }

    @Test
    void access_follows_an_opportunity_to_another_account() {
        long from = as("anna", desk -> desk.company("From"));
        long to = as("ben", desk -> desk.company("To"));
        long sale = as("vera", desk -> desk.sale(from, "Moving deal"));
        as("vera", desk -> desk.sale(to, "Earlier deal"));
        long person = as("vera", desk -> desk.person(from, "Grimes"));
        act("vera", desk -> desk.opportunities()
                .involve(new InvolveContact(sale, 0, person, crm.domain.opportunity.ContactRole.CHAMPION, true)));
        assertThat(as("anna", desk -> desk.opportunities().view(sale)).level()).isEqualTo(AccessLevel.EDIT);

        act("vera", desk -> {
            OpportunityDetail seen = desk.opportunities().view(sale);
            desk.opportunities().edit(new EditOpportunity(sale, seen.version(), seen.profile(), to));
        });

        assertThatThrownBy(() -> as("anna", desk -> desk.opportunities().view(sale)))
                .isInstanceOf(NotFoundException.class);
        OpportunityDetail moved = as("ben", desk -> desk.opportunities().view(sale));
        assertThat(moved.level()).isEqualTo(AccessLevel.EDIT);
        assertThat(moved.salesCycle()).isEqualTo(2);
        List<ContactRoleRow> left = as("vera", desk -> desk.opportunities().contacts(sale));
        assertThat(left).as("the contacts stay with the old account").isEmpty();
    }

    @Test
    void lists_sort_by_amount_and_close_date_and_leave_closed_ones_out() {
        long fir = as("vera", desk -> desk.company("Fir"));
        long lost = as("vera", desk -> desk.sale(fir, "Fir lost"));
        as("vera", desk -> desk.sale(fir, "Fir open"));
        act("vera", desk -> desk.opportunities()
                .advance(new AdvanceOpportunity(lost, 0, Stage.CLOSED_LOST, "Too dear")));
        OpportunityFilter open = new OpportunityFilter("fir", null, null, null, true, false);

        for (String sort : List.of("created", "name", "close", "amount")) {
            Paging paging = new Paging(sort, false, null, null, 9);
            assertThat(as("vera", desk -> desk.opportunities().visible(open, paging))
                            .rows())
                    .extracting(OpportunityRow::name)
                    .containsExactly("Fir open");
        }
    }

    @Test
    void a_page_takes_two_statements_and_a_related_list_too() {
        List<Integer> statements = as("vera", desk -> {
            OpportunityService door = desk.opportunities();
            door.visible(OpportunityFilter.ALL, Paging.first(50));
            int page = database.statements()
                    .during(() -> door.visible(OpportunityFilter.ALL, Paging.first(50)))
                    .statements();
            int related = database.statements()
                    .during(() -> door.ofAccount(acme, Paging.first(5)))
                    .statements();
            return List.of(page, related);
        });

        assertThat(statements).as("and one for the caller").containsExactly(3, 3);
    }

    private static List<OpportunityRow> rows(String caller) {
        OpportunityFilter deals = new OpportunityFilter("s deal", null, null, null, false, false);
        Paging byName = new Paging("name", false, null, null, 50);
        return as(caller, desk -> desk.opportunities().visible(deals, byName)).rows().stream()
                .filter(row -> row.name().startsWith("Anna") || row.name().startsWith("Ben"))
                .toList();
    }

    private static int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    private static <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    private static void act(String caller, Consumer<SalesDesk> work) {
        database.run(entities -> work.accept(new SalesDesk(new House(entities, caller))));
    }
}
