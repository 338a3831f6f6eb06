package crm.ejb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.ejb.ownership.ChangeOwner;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contacts as shipped: controlled by their account. */
class ContactsThroughSomebodysEyesTest {
    private static Database database;
    private static long acme;
    private static long grimes;

    @BeforeAll
    static void a_contact_of_annas_and_one_vera_added_to_the_same_account() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            int all = people.permissions("Contacts", Set.of(Permission.CONTACT_READ, Permission.CONTACT_VIEW_ALL));
            people.user("olga", null, Set.of(all));
            int accounts = people.permissions(
                    "Accounts", Set.of(Permission.CONTACT_READ, Permission.ACCOUNT_READ, Permission.ACCOUNT_VIEW_ALL));
            people.user("otto", null, Set.of(accounts));
        });
        acme = as("anna", desk -> desk.company("Acme"));
        grimes = as("anna", desk -> desk.person(acme, "Grimes"));
        as("vera", desk -> desk.person(acme, "Huff"));
        long bolt = as("ben", desk -> desk.company("Bolt"));
        as("ben", desk -> desk.person(bolt, "Fuentes"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_account_decides_in_list_detail_and_related_list() {
        assertThat(names("anna")).containsExactly("Grimes", "Huff");
        assertThat(names("ben")).containsExactly("Fuentes");
        assertThat(names("vera")).containsExactly("Fuentes", "Grimes", "Huff");
        assertThat(ofAcme("anna")).containsExactly("Grimes", "Huff");
        assertThat(ofAcme("ben")).isEmpty();
        assertThatThrownBy(() -> as("ben", desk -> desk.contacts().view(grimes)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void owning_one_contact_reads_the_account_and_with_it_all_its_contacts() {
        long crane = as("anna", desk -> desk.company("Crane"));
        long first = as("anna", desk -> desk.person(crane, "Ibsen"));
        as("anna", desk -> desk.person(crane, "Jansen"));
        act("anna", desk -> desk.contacts().transfer(new ChangeOwner(first, 0, id("ben"))));

        List<ContactRow> seen = as("ben", desk -> desk.contacts().ofAccount(crane, Paging.first(9)))
                .rows();
        assertThat(seen).extracting(ContactRow::name).containsExactly("Jansen", "Ibsen");
        assertThat(seen).extracting(ContactRow::level).containsOnly(AccessLevel.READ);
    }

    @Test
    void view_all_on_contacts_shows_contacts_but_not_the_name_of_an_account_unseen() {
        List<ContactRow> seen = as(
                        "olga", desk -> desk.contacts().visible(ContactFilter.containing("grimes"), Paging.first(9)))
                .rows();

        assertThat(seen).extracting(ContactRow::name).containsExactly("Grimes");
        assertThat(seen).extracting(ContactRow::account).containsOnlyNulls();
        assertThat(as("olga", desk -> desk.contacts().view(grimes)).account()).isNull();
        assertThat(ofAcme("olga")).as("nor whose contacts they are").isEmpty();
    }

    @Test
    void view_all_on_accounts_opens_no_contacts() {
        assertThat(names("otto")).isEmpty();
        assertThat(ofAcme("otto")).isEmpty();
    }

    @Test
    void a_contact_is_added_by_who_may_edit_the_account() {
        long drake = as("anna", desk -> desk.company("Drake"));
        long sale = as("anna", desk -> desk.sale(drake, "Deal"));
        assertThatThrownBy(() -> as("ben", desk -> desk.person(drake, "Klein"))).isInstanceOf(NotFoundException.class);
        act("anna", desk -> desk.opportunities().transfer(new ChangeOwner(sale, 0, id("ben"))));
        assertThatThrownBy(() -> as("ben", desk -> desk.person(drake, "Klein")))
                .as("he reads the account now, through his opportunity")
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void access_follows_a_contact_to_another_account() {
        long from = as("anna", desk -> desk.company("From"));
        long to = as("ben", desk -> desk.company("To"));
        long person = as("vera", desk -> desk.person(from, "Mover"));
        assertThat(as("anna", desk -> desk.contacts().view(person)).level()).isEqualTo(AccessLevel.FULL);
        assertThatThrownBy(() -> move("anna", person, 0, to))
                .as("she cannot see where it goes")
                .isInstanceOf(NotFoundException.class);

        move("vera", person, 0, to);

        assertThat(as("ben", desk -> desk.contacts().view(person)).account().name())
                .isEqualTo("To");
        assertThatThrownBy(() -> as("anna", desk -> desk.contacts().view(person)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_contact_reports_to_a_contact_of_the_same_account_without_going_round() {
        long elm = as("anna", desk -> desk.company("Elm"));
        long boss = as("anna", desk -> desk.person(elm, "Boss"));
        long clerk = as("anna", desk -> desk.person(elm, "Clerk"));
        report("anna", clerk, 0, boss);

        assertThat(as("anna", desk -> desk.contacts().view(clerk)).reportsTo().name())
                .isEqualTo("Boss");
        assertThatThrownBy(() -> report("anna", boss, 0, clerk))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("contact.reportsTo.cycle");
        assertThatThrownBy(() -> report("anna", boss, 0, grimes))
                .as("a contact of another account")
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("problem.record");
    }

    @Test
    void a_page_takes_two_statements_and_a_related_list_one_more_for_its_account() {
        List<Integer> statements = as("vera", desk -> {
            ContactService door = desk.contacts();
            door.visible(ContactFilter.ALL, Paging.first(50));
            int page = database.statements()
                    .during(() -> door.visible(ContactFilter.ALL, Paging.first(50)))
                    .statements();
            int related = database.statements()
                    .during(() -> door.ofAccount(acme, Paging.first(5)))
                    .statements();
            return List.of(page, related);
        });

        assertThat(statements).as("and one for the caller").containsExactly(3, 4);
    }

    private static void move(String caller, long id, int version, long accountId) {
        act(caller, desk -> desk.contacts()
                .edit(new EditContact(id, version, desk.contacts().view(id).profile(), accountId, null)));
    }

    private static void report(String caller, long id, int version, long superior) {
        act(caller, desk -> desk.contacts()
                .edit(new EditContact(id, version, desk.contacts().view(id).profile(), null, superior)));
    }

    private static List<String> names(String caller) {
        Paging byName = new Paging("name", false, null, null, 50);
        return as(caller, desk -> desk.contacts().visible(new ContactFilter("", null, false), byName)).rows().stream()
                .map(ContactRow::name)
                .filter(List.of("Grimes", "Huff", "Fuentes")::contains)
                .toList();
    }

    private static List<String> ofAcme(String caller) {
        Paging byName = new Paging("name", false, null, null, 50);
        return as(caller, desk -> desk.contacts().ofAccount(acme, byName)).rows().stream()
                .map(ContactRow::name)
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
