package crm.ejb.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.directory.Role;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Stamp;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LosingAnAccountWhileWaitingTest {
    private int anna;
    private int ben;
    private long account;

    @Test
    @Timeout(60)
    void who_waits_for_a_transfer_to_end_is_judged_by_what_holds_after_it() {
        try (Database database = Database.fresh()) {
            database.run(entities -> {
                People people = new People(entities);
                Role team = people.role("Team", null);
                anna = people.user("anna", team).id();
                ben = people.user("ben", team).id();
                AccountProfile profile = new AccountProfile(
                        "Nordlicht", null, null, null, null, null, null, null, null, null, null, null, null);
                Account opened = new Account(AccountKind.BUSINESS, profile, anna, new Stamp(anna, Instant.EPOCH));
                entities.persist(opened);
                account = opened.id();
            });
            CompletableFuture<Void> waiting = new CompletableFuture<>();
            database.run(entities -> {
                Account held = entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
                CompletableFuture<Void> late = CompletableFuture.runAsync(() -> edit(database));
                late.whenComplete((done, failure) -> {
                    if (failure == null) {
                        waiting.complete(null);
                    } else {
                        waiting.completeExceptionally(failure);
                    }
                });
                untilSomebodyWaits(database);
                held.transferTo(ben, new Stamp(anna, Instant.EPOCH));
            });

            assertThatThrownBy(waiting::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
        }
    }

    private void edit(Database database) {
        database.run(entities -> {
            House house = new House(entities, "anna");
            new Accounts(entities, house.sql(), house.access(), house.list())
                    .require(new Viewer(anna, "anna"), account, AccessLevel.EDIT);
        });
    }

    private static void untilSomebodyWaits(Database database) {
        String waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database()";
        try (Connection watcher = database.source().getConnection();
                PreparedStatement question = watcher.prepareStatement(waiting)) {
            while (true) {
                try (ResultSet answer = question.executeQuery()) {
                    answer.next();
                    if (answer.getInt(1) > 0) {
                        return;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
