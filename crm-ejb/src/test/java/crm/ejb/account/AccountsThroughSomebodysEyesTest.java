package crm.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.ejb.ownership.ChangeOwner;
import crm.fixture.Database;
import crm.fixture.People;
import crm.fixture.SalesDesk;
import crm.fixture.Statements.Counted;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsThroughSomebodysEyesTest {
    private static Database database;
    private static long annasAccount;
    private static long bensAccount;

    @BeforeAll
    static void two_peers_below_a_manager_and_a_seller_elsewhere() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            people.user("cleo", people.role("Other", null));
            int auditor = people.permissions("Auditor", Set.of(Permission.ACCOUNT_READ, Permission.ACCOUNT_VIEW_ALL));
            people.user("olga", null, Set.of(auditor));
        });
        annasAccount = as("anna", desk -> desk.company("Acme"));
        bensAccount = as("ben", desk -> desk.company("Bolt"));
        long shared = as("anna", desk -> desk.company("Crane"));
        as("vera", desk -> {
            long sale = desk.sale(shared, "Big deal");
            desk.opportunities().transfer(new ChangeOwner(sale, 0, id("cleo")));
            return sale;
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void an_owner_sees_her_accounts_and_not_a_peers() {
        assertThat(names("anna")).containsExactly("Acme", "Crane");
        assertThat(names("ben")).containsExactly("Bolt");
        assertThatThrownBy(() -> as("ben", desk -> desk.accounts().view(annasAccount)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_manager_sees_and_does_what_everybody_below_owns() {
        assertThat(names("vera")).containsExactly("Acme", "Bolt", "Crane");
        assertThat(as("vera", desk -> desk.accounts().view(annasAccount)).level())
                .isEqualTo(AccessLevel.FULL);
    }

    @Test
    void who_owns_a_child_reads_the_account_and_no_more() {
        List<AccountRow> seen = as("cleo", desk -> desk.accounts()
                .visible(AccountFilter.ALL, Paging.first(50))
                .rows());

        assertThat(seen).extracting(AccountRow::name).containsExactly("Crane");
        assertThat(seen).extracting(AccountRow::level).containsExactly(AccessLevel.READ);
        AccountDetail crane =
                as("cleo", desk -> desk.accounts().view(seen.get(0).id()));
        assertThatThrownBy(() -> as("cleo", desk -> {
                    desk.accounts().edit(new EditAccount(crane.id(), crane.version(), crane.profile(), null));
                    return null;
                }))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void who_may_view_all_reads_all_without_a_role() {
        assertThat(names("olga")).containsExactly("Acme", "Bolt", "Crane");
        assertThat(as("olga", desk -> desk.accounts().view(bensAccount)).level())
                .isEqualTo(AccessLevel.READ);
    }

    @Test
    void a_lookup_offers_only_what_the_caller_reads_and_takes_wildcards_literally() {
        assertThat(lookup("ben", "a")).isEmpty();
        assertThat(lookup("ben", "%")).isEmpty();
        assertThat(lookup("vera", "ac")).containsExactly("Acme");
    }

    @Test
    void filters_narrow_the_list() {
        AccountFilter mine = new AccountFilter(null, null, null, null, true);
        AccountFilter bens = new AccountFilter(null, null, null, id("ben"), false);

        assertThat(as("vera", desk -> desk.accounts().visible(mine, Paging.first(9)))
                        .rows())
                .isEmpty();
        assertThat(as("vera", desk -> desk.accounts().visible(bens, Paging.first(9)))
                        .rows())
                .extracting(AccountRow::name)
                .containsExactly("Bolt");
    }

    @Test
    void a_page_of_the_list_takes_two_statements_and_the_caller_one() {
        int statements = as("vera", desk -> {
            AccountService door = desk.accounts();
            door.visible(AccountFilter.ALL, Paging.first(50));
            Counted<?> counted = database.statements().during(() -> door.visible(AccountFilter.ALL, Paging.first(50)));
            return counted.statements();
        });

        assertThat(statements).isEqualTo(3);
    }

    private static List<String> names(String caller) {
        Paging byName = new Paging("name", false, null, null, 50);
        return as(caller, desk -> desk.accounts().visible(AccountFilter.ALL, byName)).rows().stream()
                .map(AccountRow::name)
                .toList();
    }

    private static List<String> lookup(String caller, String text) {
        List<AccountName> found = as(caller, desk -> desk.accounts().suggestions(text));
        return found.stream().map(AccountName::name).toList();
    }

    private static int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    private static <T> T as(String caller, Function<SalesDesk, T> work) {
        return SalesDesk.as(database, caller, work);
    }
}
