package crm.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.account.AccountKind;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsInATreeTest {
    private static Database database;

    @BeforeAll
    static void two_peers_below_a_manager() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_parent_gives_no_access() {
        long holding = as("vera", desk -> desk.company("Holding"));
        long daughter = as("anna", desk -> desk.company("Daughter"));
        place("vera", daughter, 0, holding);

        assertThatThrownBy(() -> as("anna", desk -> desk.accounts().view(holding)))
                .isInstanceOf(NotFoundException.class);
        assertThat(as("anna", desk -> desk.accounts().view(daughter)).parent())
                .as("what she cannot see has no name")
                .isNull();
        assertThat(as("vera", desk -> desk.accounts().below(holding, Paging.first(9)))
                        .rows())
                .extracting(AccountRow::name)
                .containsExactly("Daughter");
    }

    @Test
    void a_parent_the_caller_cannot_see_is_not_found_and_stays_when_he_edits() {
        long holding = as("vera", desk -> desk.company("Unseen holding"));
        long daughter = as("anna", desk -> desk.company("Subsidiary"));
        assertThatThrownBy(() -> place("anna", daughter, 0, holding)).isInstanceOf(InvalidException.class);
        place("vera", daughter, 0, holding);

        int version = as("anna", desk -> desk.accounts().view(daughter)).version();
        act("anna", desk -> desk.accounts()
                .edit(new EditAccount(daughter, version, SalesDesk.account("Renamed"), null)));

        assertThat(as("vera", desk -> desk.accounts().view(daughter)).parent().id())
                .isEqualTo(holding);
    }

    @Test
    void nobody_becomes_his_own_ancestor() {
        long top = as("vera", desk -> desk.company("Top"));
        long middle = as("vera", desk -> desk.company("Middle"));
        long bottom = as("vera", desk -> desk.company("Bottom"));
        place("vera", middle, 0, top);
        place("vera", bottom, 0, middle);

        assertThatThrownBy(() -> place("vera", top, 0, bottom))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("account.parent.cycle");
        assertThatThrownBy(() -> place("vera", top, 0, top))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("account.parent.self");
    }

    @Test
    void an_account_stays_while_something_live_hangs_on_it() {
        long acme = as("anna", desk -> desk.company("Acme"));
        long contact = as("anna", desk -> desk.person(acme, "Grimes"));
        assertThatThrownBy(() -> act("anna", desk -> desk.accounts().delete(acme, 0)))
                .isInstanceOf(DeniedException.class)
                .hasMessageContaining("account.delete.children");
        act("anna", desk -> desk.contacts().delete(contact, 0));
        act("anna", desk -> desk.accounts().delete(acme, 0));

        assertThatThrownBy(() -> as("anna", desk -> desk.accounts().view(acme))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> act("anna", desk -> desk.contacts().restore(contact)))
                .as("its contacts come back only after it")
                .isInstanceOfAny(DeniedException.class, NotFoundException.class);

        act("anna", desk -> desk.accounts().restore(acme));
        act("anna", desk -> desk.contacts().restore(contact));
        assertThat(as("anna", desk -> desk.contacts().view(contact)).name()).isEqualTo("Grimes");
    }

    @Test
    void a_person_account_is_named_by_the_person_and_has_no_contacts() {
        long jo = as("anna", desk -> desk.accounts()
                .open(new OpenAccount(AccountKind.PERSON, SalesDesk.consumer("Jo", "March"), null, null)));

        assertThat(as("anna", desk -> desk.accounts().view(jo)).name()).isEqualTo("Jo March");
        assertThatThrownBy(() -> as("anna", desk -> desk.person(jo, "Laurence")))
                .isInstanceOf(DeniedException.class)
                .hasMessageContaining("account.person.noContacts");
        long sale = as("anna", desk -> desk.sale(jo, "A piano"));
        assertThat(sale).isPositive();
    }

    private static void place(String caller, long id, int version, long parentId) {
        act(caller, desk -> {
            AccountDetail detail = desk.accounts().view(id);
            desk.accounts().edit(new EditAccount(id, version, detail.profile(), parentId));
        });
    }

    private static <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    private static void act(String caller, Consumer<SalesDesk> work) {
        database.run(entities -> work.accept(new SalesDesk(new House(entities, caller))));
    }
}
