package crm.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.directory.Role;
import crm.domain.opportunity.Stage;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldChange;
import crm.domain.shared.NotFoundException;
import crm.ejb.contact.EditContact;
import crm.ejb.opportunity.AdvanceOpportunity;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.shared.FieldsChanged;
import crm.fixture.Database;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandingOverAnAccountTest {
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
    void access_to_the_children_follows_the_new_owner() {
        long acme = as("anna", desk -> desk.company("Acme"));
        long contact = as("anna", desk -> desk.person(acme, "Grimes"));
        long sale = as("anna", desk -> desk.sale(acme, "First deal"));
        assertThatThrownBy(() -> as("ben", desk -> desk.opportunities().view(sale)))
                .isInstanceOf(NotFoundException.class);

        act("anna", desk -> desk.accounts().transfer(new TransferAccount(acme, 0, id("ben"), false, false)));

        assertThat(as("ben", desk -> desk.contacts().view(contact)).level()).isEqualTo(AccessLevel.FULL);
        assertThat(as("ben", desk -> desk.opportunities().view(sale)).level()).isEqualTo(AccessLevel.EDIT);
        assertThat(as("anna", desk -> desk.accounts().view(acme)).level())
                .as("the old owner still owns children")
                .isEqualTo(AccessLevel.READ);
        assertThat(as("anna", desk -> desk.contacts().view(contact)).level()).isEqualTo(AccessLevel.READ);
    }

    @Test
    void an_edit_begun_before_the_account_went_does_not_write_its_old_owner_back() {
        long acme = as("anna", desk -> desk.company("Acme"));
        long contact = as("anna", desk -> desk.person(acme, "Grimes"));
        act("vera", desk -> {
            desk.house().entities().find(crm.domain.contact.Contact.class, contact);
            act("anna", other -> other.accounts().transfer(new TransferAccount(acme, 0, id("ben"), false, false)));
            desk.contacts().edit(new EditContact(contact, 0, SalesDesk.contact("Grimes-Huff"), null, null));
        });

        assertThat(as("ben", desk -> desk.contacts().view(contact)).name()).isEqualTo("Grimes-Huff");
        assertThat(as("ben", desk -> desk.contacts().view(contact)).level()).isEqualTo(AccessLevel.FULL);
    }

    @Test
    void the_old_owners_contacts_and_open_opportunities_may_go_along() {
        long acme = as("anna", desk -> desk.company("Acme"));
        long contact = as("anna", desk -> desk.person(acme, "Grimes"));
        long open = as("anna", desk -> desk.sale(acme, "Open deal"));
        long won = as("anna", desk -> desk.sale(acme, "Won deal"));
        long veras = as("vera", desk -> desk.sale(acme, "Deal of another owner"));
        act("anna", desk -> desk.opportunities().advance(new AdvanceOpportunity(won, 0, Stage.CLOSED_WON, null)));

        List<Object> news = as("anna", desk -> {
            desk.accounts().transfer(new TransferAccount(acme, 0, id("ben"), true, false));
            return desk.house().events().fired();
        });

        assertThat(as("vera", desk -> desk.contacts().view(contact)).ownerName())
                .isEqualTo("ben");
        assertThat(as("vera", desk -> desk.opportunities().view(open)).ownerName())
                .isEqualTo("ben");
        assertThat(as("vera", desk -> desk.opportunities().view(won)).ownerName())
                .isEqualTo("anna");
        assertThat(as("vera", desk -> desk.opportunities().view(veras)).ownerName())
                .isEqualTo("vera");
        assertThat(news)
                .filteredOn(FieldsChanged.class::isInstance)
                .map(event -> ((FieldsChanged) event).changes())
                .containsOnly(
                        List.of(new FieldChange("ownerId", String.valueOf(id("anna")), String.valueOf(id("ben")))))
                .hasSize(3);
    }

    @Test
    void who_only_reads_the_account_may_not_hand_it_over() {
        long acme = as("anna", desk -> desk.company("Acme"));
        long sale = as("anna", desk -> desk.sale(acme, "Deal"));
        act("anna", desk -> desk.opportunities().transfer(new ChangeOwner(sale, 0, id("ben"))));

        assertThatThrownBy(() -> act(
                        "ben", desk -> desk.accounts().transfer(new TransferAccount(acme, 0, id("ben"), false, false))))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void a_stale_version_is_a_conflict() {
        long acme = as("anna", desk -> desk.company("Acme"));
        act("anna", desk -> desk.accounts().edit(new EditAccount(acme, 0, SalesDesk.account("Acme Ltd"), null)));

        assertThatThrownBy(() -> act("anna", desk -> desk.accounts()
                        .edit(new EditAccount(acme, 0, SalesDesk.account("Acme"), null))))
                .isInstanceOf(ConflictException.class);
    }

    private static int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    private static <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }

    private static void act(String caller, Consumer<SalesDesk> work) {
        database.run(entities -> work.accept(new SalesDesk(new crm.fixture.House(entities, caller))));
    }
}
