package crm.ejb.share;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.directory.Role;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Refusal;
import crm.ejb.account.TransferAccount;
import crm.ejb.team.TeamPlace;
import crm.fixture.Database;
import crm.fixture.Eyes;
import crm.fixture.People;
import crm.fixture.Sharers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every way to have something on an account, and every try to make more of it for oneself or a friend. */
class GivingOneselfMoreTest {
    private static Database database;

    /** An account of Anna's with a sale, and what Mallory has on it. */
    private record Target(RecordRef account, RecordRef sale) {}

    @BeforeAll
    static void an_owner_a_greedy_peer_and_his_friend() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role board = people.role("Board", null);
            people.user("anna", people.role("Sales", board));
            people.user("mallory", people.role("Service", board));
            people.user("trudy", people.role("Desk", board));
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> nothing_short_of_full_access_makes_more_of_itself() {
        return places().entrySet().stream().flatMap(place -> tries().entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(
                        place.getKey() + ": " + act.getKey(), () -> leadsNowhere(place.getValue(), act.getValue()))));
    }

    private static void leadsNowhere(Consumer<Target> place, BiConsumer<Sharers, Target> act) {
        RecordRef account = Sharers.account(
                Sharers.ask(database, "anna", desk -> desk.desk().company("Acme")));
        Target target = new Target(account, Sharers.sale(Sharers.ask(database, "anna", desk -> desk.desk()
                .sale(account.id(), "Deal"))));
        place.accept(target);
        List<AccessLevel> before = reached(target);

        assertThatThrownBy(() -> Sharers.act(database, "mallory", desk -> act.accept(desk, target)))
                .isInstanceOf(Refusal.class);

        assertThat(reached(target)).isEqualTo(before);
    }

    private static Map<String, Consumer<Target>> places() {
        Map<String, Consumer<Target>> places = new LinkedHashMap<>();
        places.put("a stranger", target -> {});
        for (AccessLevel level : List.of(READ, EDIT)) {
            places.put(
                    "with a share to " + level,
                    target -> Sharers.act(database, "anna", desk -> desk.share(target.account(), "mallory", level)));
            places.put(
                    "with a share of the sale to " + level,
                    target -> Sharers.act(database, "anna", desk -> desk.share(target.sale(), "mallory", level)));
            places.put("in the team to " + level, target -> join(target, level, NONE));
            places.put("in the team to " + level + ", reading all sales", target -> join(target, level, READ));
        }
        return places;
    }

    private static void join(Target target, AccessLevel level, AccessLevel sales) {
        int mallory = id("mallory");
        Sharers.act(database, "anna", desk -> desk.teams()
                .add(mallory, new TeamPlace(target.account(), null, level, NONE, sales)));
    }

    private static Map<String, BiConsumer<Sharers, Target>> tries() {
        Map<String, BiConsumer<Sharers, Target>> tries = new LinkedHashMap<>();
        for (String whom : List.of("mallory", "trudy")) {
            tries.put("sharing the account with " + whom, (desk, on) -> desk.share(on.account(), whom, EDIT));
            tries.put("sharing the sale with " + whom, (desk, on) -> desk.share(on.sale(), whom, EDIT));
            tries.put("raising the share of " + whom, (desk, on) -> desk.shares()
                    .change(new ShareRecord(on.account(), desk.user(whom), EDIT, "More", null)));
            tries.put("bringing " + whom + " into the account's team", (desk, on) -> desk.teams()
                    .add(id(whom), new TeamPlace(on.account(), null, EDIT, EDIT, EDIT)));
            tries.put("bringing " + whom + " into the sale's team", (desk, on) -> desk.teams()
                    .add(id(whom), TeamPlace.on(on.sale(), null, EDIT)));
            tries.put("raising the place of " + whom, (desk, on) -> desk.teams()
                    .change(id(whom), new TeamPlace(on.account(), null, EDIT, EDIT, EDIT)));
        }
        return tries;
    }

    @Test
    @Timeout(60)
    void who_shares_while_the_account_goes_to_another_owner_shares_nothing() {
        RecordRef account = Sharers.account(
                Sharers.ask(database, "anna", desk -> desk.desk().company("Acme")));
        int trudy = id("trudy");
        CompletableFuture<Void> sharing = new CompletableFuture<>();
        Sharers.act(database, "anna", desk -> {
            desk.desk().accounts().transfer(new TransferAccount(account.id(), 0, trudy, false, false));
            CompletableFuture.runAsync(
                            () -> Sharers.act(database, "anna", late -> late.share(account, "mallory", READ)))
                    .whenComplete((done, failure) -> {
                        if (failure == null) {
                            sharing.complete(null);
                        } else {
                            sharing.completeExceptionally(failure);
                        }
                    });
            untilSomebodyWaits();
        });

        assertThatThrownBy(sharing::join).hasCauseInstanceOf(NotFoundException.class);
        assertThat(Eyes.of(database, "mallory", account)).isEqualTo(NONE);
    }

    private static void untilSomebodyWaits() {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()";
        try (Connection watcher = database.source().getConnection();
                PreparedStatement question = watcher.prepareStatement(waiting)) {
            int found = 0;
            while (found == 0) {
                try (ResultSet answer = question.executeQuery()) {
                    answer.next();
                    found = answer.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AccessLevel> reached(Target target) {
        return Stream.of("mallory", "trudy")
                .flatMap(user -> Stream.of(target.account(), target.sale()).map(ref -> Eyes.of(database, user, ref)))
                .toList();
    }

    private static int id(String userName) {
        return database.call(entities -> People.id(entities, userName));
    }
}
