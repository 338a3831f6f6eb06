package crm.ejb.team;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.FULL;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.directory.Role;
import crm.domain.directory.User;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.account.TransferAccount;
import crm.ejb.ownership.ChangeOwner;
import crm.ejb.shared.Audited;
import crm.fixture.Database;
import crm.fixture.Eyes;
import crm.fixture.People;
import crm.fixture.Sharers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkingAsATeamTest {
    private static final List<String> EVERYBODY =
            List.of("dora", "vera", "anna", "ben", "simon", "carl", "kim", "olga");

    private static Database database;

    @BeforeAll
    static void two_branches_below_a_director_and_an_owner_whose_role_opens_no_children() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role board = people.role("Board", null);
            Role sales = people.role("Sales", board);
            Role team = people.role("Team", sales);
            Role service = people.role("Service", board);
            Role desk = people.role("Desk", service);
            Role closed = people.role("Closed", board);
            closed.openChildren(NONE, READ);
            people.user("dora", board);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            people.user("simon", service);
            people.user("carl", desk);
            people.user("kim", desk);
            people.user("olga", closed);
            people.user("ines", desk).deactivate(Instant.EPOCH);
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_member_has_his_levels_on_the_account_and_on_all_its_children_and_so_have_those_above_him() {
        RecordRef acme = companyOf("anna");
        RecordRef sale = saleOf("anna", acme);
        int ben = id("ben");
        act("anna", desk -> desk.desk().opportunities().transfer(new ChangeOwner(sale.id(), 0, ben)));

        add("anna", "carl", new TeamPlace(acme, "Support", READ, NONE, EDIT));

        assertThat(sees("carl", acme)).isEqualTo(READ);
        assertThat(sees("carl", sale)).isEqualTo(EDIT);
        assertThat(sees("simon", acme)).as("above the member").isEqualTo(READ);
        assertThat(sees("simon", sale)).isEqualTo(EDIT);
        assertThat(sees("kim", acme)).as("a peer").isEqualTo(NONE);
        assertThat(sees("kim", sale)).isEqualTo(NONE);
    }

    @Test
    void a_member_of_a_sales_team_has_his_level_on_it_and_reads_its_account() {
        RecordRef acme = companyOf("anna");
        RecordRef sale = saleOf("anna", acme);

        add("anna", "carl", TeamPlace.on(sale, "Presales", EDIT));

        assertThat(sees("carl", sale)).isEqualTo(EDIT);
        assertThat(sees("carl", acme)).isEqualTo(READ);
        assertThat(sees("kim", sale)).isEqualTo(NONE);
    }

    @Test
    void a_member_is_changed_and_sent_away() {
        RecordRef acme = companyOf("anna");
        add("anna", "carl", new TeamPlace(acme, null, READ, NONE, NONE));

        act("anna", desk -> desk.teams().change(id("carl"), new TeamPlace(acme, "Lead", EDIT, NONE, READ)));
        assertThat(sees("carl", acme)).isEqualTo(EDIT);
        assertThat(members("anna", acme)).extracting(TeamRow::role).containsExactly("Lead");

        act("anna", desk -> desk.teams().remove(acme, id("carl")));
        assertThat(sees("carl", acme)).isEqualTo(NONE);
        assertThatThrownBy(() -> act("anna", desk -> desk.teams().remove(acme, id("carl"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_member_leaves_by_himself_and_sends_nobody_else_away() {
        RecordRef acme = companyOf("anna");
        add("anna", "carl", new TeamPlace(acme, null, READ, NONE, NONE));
        add("anna", "kim", new TeamPlace(acme, null, EDIT, NONE, NONE));

        assertThatThrownBy(() -> act("carl", desk -> desk.teams().remove(acme, id("kim"))))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> act("kim", desk -> desk.teams().remove(acme, id("carl"))))
                .as("brought in by the owner")
                .isInstanceOf(DeniedException.class);
        act("carl", desk -> desk.teams().remove(acme, id("carl")));

        assertThat(sees("carl", acme)).isEqualTo(NONE);
        assertThat(sees("kim", acme)).isEqualTo(EDIT);
    }

    @Test
    void a_member_with_edit_brings_in_only_people_it_does_not_raise() {
        RecordRef acme = companyOf("anna");
        add("anna", "kim", new TeamPlace(acme, null, EDIT, NONE, READ));

        assertThat(problem("kim", "ben", new TeamPlace(acme, null, READ, NONE, NONE)))
                .as("ben has nothing yet")
                .isEqualTo("userId: team.raises");
        act("anna", desk -> desk.share(acme, "carl", READ));
        assertThat(problem("kim", "carl", new TeamPlace(acme, null, EDIT, NONE, NONE)))
                .isEqualTo("userId: team.raises");
        assertThat(problem("kim", "carl", new TeamPlace(acme, null, READ, NONE, READ)))
                .isEqualTo("opportunities: team.raises");
        assertThat(problem("kim", "carl", new TeamPlace(acme, null, READ, NONE, EDIT)))
                .isEqualTo("opportunities: team.moreThanOneHas");

        List<AccessLevel> before = everybodySees(acme);
        add("kim", "carl", new TeamPlace(acme, "Deputy", READ, NONE, NONE));
        assertThat(everybodySees(acme)).isEqualTo(before);
        act("kim", desk -> desk.teams().remove(acme, id("carl")));
    }

    @Test
    void a_member_who_only_reads_brings_in_nobody() {
        RecordRef acme = companyOf("anna");
        add("anna", "kim", new TeamPlace(acme, null, READ, NONE, NONE));

        assertThatThrownBy(() -> add("kim", "vera", new TeamPlace(acme, null, READ, NONE, NONE)))
                .isInstanceOf(DeniedException.class);
        assertThat(ask("kim", desk -> desk.teams().of(acme)).open()).isFalse();
        assertThatThrownBy(() -> add("carl", "carl", new TeamPlace(acme, null, READ, NONE, NONE)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void somebody_with_edit_who_is_no_member_brings_in_nobody() {
        RecordRef acme = companyOf("anna");
        act("anna", desk -> desk.share(acme, "kim", EDIT));

        assertThatThrownBy(() -> add("kim", "vera", new TeamPlace(acme, null, READ, NONE, NONE)))
                .isInstanceOf(DeniedException.class);
    }

    @Test
    void nobody_gives_more_on_the_children_than_he_has_there() {
        RecordRef acme = companyOf("olga");
        RecordRef sale = saleOf("vera", companyOf("vera"));
        assertThat(sees("olga", sale)).isEqualTo(NONE);

        for (String user : List.of("olga", "carl")) {
            assertThat(problem("olga", user, new TeamPlace(acme, null, EDIT, NONE, EDIT)))
                    .isEqualTo("opportunities: team.moreThanOneHas");
        }
        add("olga", "carl", new TeamPlace(acme, null, EDIT, NONE, READ));
        assertThat(sees("carl", acme)).isEqualTo(EDIT);
    }

    @Test
    void who_cannot_be_a_member_is_refused() {
        RecordRef acme = companyOf("anna");
        add("anna", "carl", new TeamPlace(acme, null, READ, NONE, NONE));

        assertThat(problem("anna", "ines", new TeamPlace(acme, null, READ, NONE, NONE)))
                .isEqualTo("userId: team.unable");
        assertThat(problem("anna", "carl", new TeamPlace(acme, null, EDIT, NONE, NONE)))
                .isEqualTo("userId: team.already");
        assertThat(problem("anna", "kim", new TeamPlace(acme, null, FULL, NONE, NONE)))
                .isEqualTo("level: problem.required");
        assertThat(problem("anna", "kim", new TeamPlace(acme, null, READ, FULL, NONE)))
                .isEqualTo("contacts: problem.choice");
        assertThatThrownBy(() -> new TeamPlace(new RecordRef(RecordType.LEAD, 1), null, READ, NONE, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_team_survives_a_change_of_owner() {
        RecordRef acme = companyOf("anna");
        add("anna", "carl", new TeamPlace(acme, null, READ, NONE, NONE));

        act("anna", desk -> desk.desk().accounts().transfer(new TransferAccount(acme.id(), 0, id("ben"), true, false)));

        assertThat(sees("carl", acme)).isEqualTo(READ);
    }

    @Test
    void deactivation_ends_a_membership_for_good() {
        RecordRef acme = companyOf("anna");
        add("anna", "carl", new TeamPlace(acme, null, READ, NONE, NONE));

        toggle("carl", carl -> carl.deactivate(Instant.EPOCH));
        toggle("carl", User::activate);

        assertThat(sees("carl", acme)).isEqualTo(NONE);
        assertThat(members("anna", acme)).isEmpty();
    }

    @Test
    void every_change_of_a_team_is_in_the_audit_trail() {
        RecordRef acme = companyOf("anna");
        List<Object> news = ask("anna", desk -> {
            desk.teams().add(id("carl"), new TeamPlace(acme, null, READ, NONE, NONE));
            desk.teams().change(id("carl"), new TeamPlace(acme, null, EDIT, NONE, NONE));
            desk.teams().remove(acme, id("carl"));
            return desk.house().events().fired();
        });

        assertThat(news)
                .filteredOn(Audited.class::isInstance)
                .map(Audited.class::cast)
                .allSatisfy(event -> assertThat(event.detail()).containsEntry("user", String.valueOf(id("carl"))))
                .extracting(Audited::kind)
                .containsExactly("team.joined", "team.changed", "team.left");
    }

    private static List<AccessLevel> everybodySees(RecordRef ref) {
        List<AccessLevel> levels = new ArrayList<>();
        EVERYBODY.forEach(user -> levels.add(sees(user, ref)));
        return levels;
    }

    private static List<TeamRow> members(String caller, RecordRef ref) {
        return ask(caller, desk -> desk.teams().of(ref)).members();
    }

    private static String problem(String caller, String user, TeamPlace place) {
        try {
            add(caller, user, place);
            return null;
        } catch (InvalidException refused) {
            var problem = refused.problems().get(0);
            return problem.field() + ": " + problem.reason().key();
        }
    }

    private static void add(String caller, String user, TeamPlace place) {
        int member = id(user);
        act(caller, desk -> desk.teams().add(member, place));
    }

    private static void toggle(String userName, Consumer<User> change) {
        database.run(entities -> change.accept(entities.find(User.class, People.id(entities, userName))));
    }

    private static int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }

    private static RecordRef companyOf(String owner) {
        return Sharers.account(ask(owner, desk -> desk.desk().company("Acme")));
    }

    private static RecordRef saleOf(String owner, RecordRef account) {
        return Sharers.sale(ask(owner, desk -> desk.desk().sale(account.id(), "Deal")));
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
