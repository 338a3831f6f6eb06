package crm.ejb.share;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.FULL;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.directory.User;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.ejb.account.TransferAccount;
import crm.ejb.opportunity.EditOpportunity;
import crm.ejb.ownership.ChangeOwner;
import crm.fixture.Database;
import crm.fixture.Eyes;
import crm.fixture.People;
import crm.fixture.Sharers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SharesBetweenAccountAndSalesTest {
    private static Database database;
    private static int teamRole;

    @BeforeAll
    static void two_branches_below_a_director() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role board = people.role("Board", null);
            Role sales = people.role("Sales", board);
            Role team = people.role("Team", sales);
            Role service = people.role("Service", board);
            Role desk = people.role("Desk", service);
            people.role("Vacant", service);
            people.user("dora", board);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            people.user("simon", service);
            people.user("carl", desk);
            people.user("ines", desk).deactivate(Instant.EPOCH);
            people.user("rita", desk, Set.of(people.permissions("Reader", Set.of(Permission.ACCOUNT_READ))));
            teamRole = desk.id();
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_change_of_owner_ends_manual_shares_unless_they_are_kept() {
        RecordRef lost = annasCompany();
        RecordRef kept = annasCompany();
        act("anna", desk -> desk.share(lost, "carl", READ));
        act("anna", desk -> desk.share(kept, "carl", READ));

        act("anna", desk -> {
            int ben = People.id(desk.house().entities(), "ben");
            desk.desk().accounts().transfer(new TransferAccount(kept.id(), 0, ben, true, true));
            desk.desk().accounts().transfer(new TransferAccount(lost.id(), 0, ben, true, false));
        });

        assertThat(sees("carl", kept)).isEqualTo(READ);
        assertThat(sees("carl", lost)).isEqualTo(NONE);
        assertThat(sees("ben", kept)).isEqualTo(FULL);
    }

    @Test
    void what_goes_along_with_an_account_keeps_or_loses_its_shares_with_it() {
        RecordRef acme = annasCompany();
        RecordRef sale = Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Big deal")));
        act("anna", desk -> desk.share(sale, "carl", READ));
        int ben = database.call(entities -> People.id(entities, "ben"));

        var went = ask(
                "anna", desk -> desk.desk().accounts().transfer(new TransferAccount(acme.id(), 0, ben, true, true)));

        assertThat(went.opportunities()).isEqualTo(1);
        assertThat(went.contacts()).isZero();
        assertThat(sees("ben", sale)).isEqualTo(FULL);
        assertThat(sees("carl", sale)).isEqualTo(READ);
        act("ben", desk -> desk.desk().opportunities().transfer(new ChangeOwner(sale.id(), 1, ben)));
        assertThat(sees("carl", sale)).as("no other owner, no end").isEqualTo(READ);
    }

    @Test
    void deactivation_ends_what_was_given_to_the_user() {
        RecordRef acme = annasCompany();
        act("anna", desk -> desk.share(acme, "carl", READ));

        toggle("carl", carl -> carl.deactivate(Instant.EPOCH));
        assertThat(sees("simon", acme)).isEqualTo(NONE);
        toggle("carl", User::activate);

        assertThat(sees("carl", acme)).isEqualTo(NONE);
    }

    @Test
    void a_sale_is_shared_with_whom_the_account_is_open_to_or_opens_it_as_well() {
        RecordRef acme = annasCompany();
        RecordRef sale = Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Big deal")));

        List<Reason> foreseen = ask(
                "anna", desk -> desk.shares().foresee(new ShareRecord(sale, desk.user("carl"), EDIT, "Helps", null)));
        assertThat(foreseen).extracting(Reason::key).contains("share.opensAccount");
        act("anna", desk -> desk.share(sale, "carl", EDIT));

        assertThat(sees("carl", sale)).isEqualTo(EDIT);
        assertThat(sees("carl", acme)).isEqualTo(READ);
        assertThat(ask("anna", desk -> desk.shares().of(acme)).rows())
                .extracting(ShareRow::name, ShareRow::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("carl", READ));
    }

    @Test
    void who_may_not_share_the_account_shares_its_sales_only_with_its_readers() {
        RecordRef acme = annasCompany();
        RecordRef bens = Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Ben's deal")));
        int ben = database.call(entities -> People.id(entities, "ben"));
        act("anna", desk -> desk.desk().opportunities().transfer(new ChangeOwner(bens.id(), 0, ben)));
        assertThat(sees("ben", acme)).isEqualTo(READ);

        assertThat(problem("ben", desk -> desk.share(bens, "carl", READ))).isEqualTo("granteeId: share.accountUnread");
        assertThat(sees("carl", acme)).isEqualTo(NONE);

        act("anna", desk -> desk.share(acme, "carl", READ));
        act("ben", desk -> desk.share(bens, "carl", READ));
        assertThat(sees("carl", bens)).isEqualTo(READ);
    }

    @Test
    void a_sale_moved_to_another_account_takes_its_shares_along_and_the_ways_through_it() {
        RecordRef acme = annasCompany();
        RecordRef other = annasCompany();
        RecordRef sale = Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Wandering deal")));
        act("anna", desk -> desk.share(sale, "carl", READ));
        act("anna", desk -> desk.shares().end(acme, desk.user("carl")));
        assertThat(sees("carl", acme)).as("still through the sale").isEqualTo(READ);

        act("anna", desk -> {
            var known = desk.desk().opportunities().view(sale.id());
            desk.desk()
                    .opportunities()
                    .edit(new EditOpportunity(sale.id(), known.version(), known.profile(), other.id()));
        });

        assertThat(sees("carl", sale)).isEqualTo(READ);
        assertThat(sees("carl", other)).isEqualTo(READ);
        assertThat(sees("carl", acme)).isEqualTo(NONE);
    }

    @Test
    void a_role_as_grantee_counts_as_reading_the_account_only_if_everybody_served_does() {
        RecordRef acme = annasCompany();
        RecordRef bens = Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Role deal")));
        int ben = database.call(entities -> People.id(entities, "ben"));
        act("anna", desk -> desk.desk().opportunities().transfer(new ChangeOwner(bens.id(), 0, ben)));
        act("anna", desk -> desk.share(acme, "carl", READ));

        assertThat(problem("ben", desk -> desk.shares().share(to(desk, GranteeKind.ROLE, teamRole, bens, READ))))
                .as("rita, in the same role, does not read it")
                .isEqualTo("granteeId: share.accountUnread");
    }

    private static ShareRecord to(Sharers desk, GranteeKind kind, int subject, RecordRef record, AccessLevel level) {
        int grantee = Sharers.grantee(desk.house().entities(), kind, subject);
        return new ShareRecord(record, grantee, level, "Why", null);
    }

    private static String problem(String caller, Consumer<Sharers> work) {
        try {
            act(caller, work);
            return null;
        } catch (InvalidException refused) {
            var problem = refused.problems().get(0);
            return problem.field() + ": " + problem.reason().key();
        }
    }

    private static void toggle(String userName, Consumer<User> change) {
        database.run(entities -> change.accept(entities.find(User.class, People.id(entities, userName))));
    }

    private static RecordRef annasCompany() {
        return Sharers.account(ask("anna", desk -> desk.desk().company("Acme")));
    }

    private static AccessLevel sees(String userName, RecordRef ref) {
        return Eyes.of(database, userName, ref);
    }

    private static <T> T ask(String caller, Function<Sharers, T> work) {
        return Sharers.ask(database, caller, work);
    }

    private static void act(String caller, Consumer<Sharers> work) {
        Sharers.act(database, caller, work);
    }
}
