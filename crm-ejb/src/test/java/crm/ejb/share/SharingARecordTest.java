package crm.ejb.share;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.FULL;
import static crm.domain.access.AccessLevel.NONE;
import static crm.domain.access.AccessLevel.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import crm.domain.directory.Role;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.ejb.shared.Audited;
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

class SharingARecordTest {
    private static Database database;

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
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_share_serves_the_grantee_and_those_above_him_at_the_same_level_and_no_peer() {
        RecordRef acme = annasCompany();
        assertThat(sees("carl", acme)).isEqualTo(NONE);

        act("anna", desk -> desk.share(acme, "carl", READ));

        assertThat(sees("carl", acme)).isEqualTo(READ);
        assertThat(sees("simon", acme)).as("above the grantee").isEqualTo(READ);
        assertThat(sees("dora", acme)).as("above both: owner's superior").isEqualTo(FULL);
        assertThat(sees("ben", acme)).as("a peer").isEqualTo(NONE);
    }

    @Test
    void an_ended_share_gives_nothing_to_the_next_statement() {
        RecordRef acme = annasCompany();
        act("anna", desk -> desk.share(acme, "carl", EDIT));
        assertThat(sees("carl", acme)).isEqualTo(EDIT);

        act("anna", desk -> desk.shares().end(acme, desk.user("carl")));

        assertThat(sees("carl", acme)).isEqualTo(NONE);
        assertThatThrownBy(() -> act("anna", desk -> desk.shares().end(acme, desk.user("carl"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_share_to_a_role_serves_the_roles_above_it_also_when_nobody_is_in_it() {
        RecordRef acme = annasCompany();
        int vacant = ask("anna", desk -> ((Number) desk.house()
                        .entities()
                        .createNativeQuery("select id from role where name = 'Vacant'")
                        .getSingleResult())
                .intValue());

        act("anna", desk -> desk.shares().share(to(desk, GranteeKind.ROLE, vacant, acme, READ)));

        assertThat(sees("simon", acme)).isEqualTo(READ);
        assertThat(sees("carl", acme)).isEqualTo(NONE);
    }

    @Test
    void a_share_can_be_changed() {
        RecordRef acme = annasCompany();
        act("anna", desk -> desk.share(acme, "carl", READ));

        act("anna", desk -> desk.shares().change(new ShareRecord(acme, desk.user("carl"), EDIT, "Takes over", null)));

        assertThat(sees("carl", acme)).isEqualTo(EDIT);
        ShareRow row = ask("anna", desk -> desk.shares().of(acme)).rows().get(0);
        assertThat(row.reason()).isEqualTo("Takes over");
        assertThat(row.name()).isEqualTo("carl");
        assertThat(row.sharedBy()).isEqualTo("anna");
    }

    @Test
    void a_second_share_with_the_same_grantee_is_refused_while_the_first_lives() {
        RecordRef acme = annasCompany();
        act("anna", desk -> desk.share(acme, "carl", READ));

        assertThat(problem("anna", desk -> desk.share(acme, "carl", EDIT))).isEqualTo("granteeId: share.already");

        expire(acme);
        act("anna", desk -> desk.share(acme, "carl", EDIT));
        assertThat(sees("carl", acme)).isEqualTo(EDIT);
    }

    @Test
    void a_share_that_expired_a_microsecond_ago_gives_nothing() {
        RecordRef acme = annasCompany();
        act("anna", desk -> desk.share(acme, "carl", READ));
        Sharers.act(database, "anna", desk -> {
            desk.house()
                    .entities()
                    .createNativeQuery(
                            "update record_share set expires_at = statement_timestamp() - interval '1 microsecond'"
                                    + " where record_id = ?1")
                    .setParameter(1, acme.id())
                    .executeUpdate();
        });

        assertThat(sees("carl", acme)).isEqualTo(NONE);
        assertThat(sees("simon", acme)).isEqualTo(NONE);
        assertThat(ask("anna", desk -> desk.shares().of(acme)).rows())
                .extracting(ShareRow::expired)
                .containsExactly(true);
    }

    @Test
    void an_end_in_the_past_is_refused_and_one_ahead_holds() {
        RecordRef acme = annasCompany();
        Instant past = Instant.now().minusSeconds(60);
        assertThat(problem("anna", desk -> desk.shares()
                        .share(new ShareRecord(acme, desk.user("carl"), READ, "Why", past))))
                .isEqualTo("expiresAt: share.past");

        act("anna", desk -> desk.shares()
                .share(new ShareRecord(
                        acme, desk.user("carl"), READ, "Why", Instant.now().plusSeconds(3_600))));
        assertThat(sees("carl", acme)).isEqualTo(READ);
    }

    @Test
    void what_a_share_must_say_is_said_by_field() {
        RecordRef acme = annasCompany();

        assertThat(problem(
                        "anna", desk -> desk.shares().share(new ShareRecord(acme, desk.user("carl"), READ, " ", null))))
                .isEqualTo("reason: problem.required");
        assertThat(problem("anna", desk -> desk.share(acme, "carl", FULL))).isEqualTo("level: problem.required");
        assertThat(problem("anna", desk -> desk.shares().share(new ShareRecord(acme, 0, READ, "Why", null))))
                .isEqualTo("granteeId: problem.choice");
        assertThat(problem("anna", desk -> desk.share(acme, "ines", READ))).isEqualTo("granteeId: share.inactive");
    }

    @Test
    void sharing_needs_full_access() {
        RecordRef acme = annasCompany();

        assertThatThrownBy(() -> act("carl", desk -> desk.share(acme, "carl", READ)))
                .isInstanceOf(NotFoundException.class);
        for (AccessLevel level : List.of(READ, EDIT)) {
            act("anna", desk -> desk.share(acme, "carl", level));
            assertThatThrownBy(() -> act("carl", desk -> desk.share(acme, "ben", READ)))
                    .isInstanceOf(DeniedException.class);
            assertThatThrownBy(() -> act("carl", desk -> desk.shares()
                            .change(new ShareRecord(acme, desk.user("carl"), EDIT, "More", null))))
                    .isInstanceOf(DeniedException.class);
            assertThat(ask("carl", desk -> desk.shares().of(acme)).rows())
                    .as("whom else it is shared with is for those who may share")
                    .isEmpty();
            act("anna", desk -> desk.shares().end(acme, desk.user("carl")));
        }
        act("vera", desk -> desk.share(acme, "carl", READ));
        assertThat(sees("carl", acme)).as("shared by the owner's superior").isEqualTo(READ);
    }

    @Test
    void a_contact_controlled_by_its_account_cannot_be_shared() {
        RecordRef acme = annasCompany();
        RecordRef person = Sharers.contact(ask("anna", desk -> desk.desk().person(acme.id(), "Grimes")));

        assertThatThrownBy(() -> act("anna", desk -> desk.share(person, "carl", READ)))
                .isInstanceOf(DeniedException.class)
                .extracting(denied -> ((DeniedException) denied).reason().key())
                .isEqualTo("share.controlledByAccount");
        assertThat(ask("anna", desk -> desk.shares().of(person)).shareable().isAllowed())
                .isFalse();
    }

    @Test
    void sharing_with_those_who_have_more_or_can_use_nothing_is_allowed_and_said() {
        RecordRef acme = annasCompany();

        assertThat(consequences(acme, "anna")).containsExactly("share.redundant");
        assertThat(consequences(acme, "vera")).containsExactly("share.redundant");
        assertThat(consequences(acme, "carl")).isEmpty();
        assertThat(consequences(Sharers.sale(ask("anna", desk -> desk.desk().sale(acme.id(), "Deal"))), "rita"))
                .contains("share.servesNobody");
    }

    @Test
    void every_share_is_in_the_audit_trail_with_record_and_grantee() {
        RecordRef acme = annasCompany();
        List<Object> news = ask("anna", desk -> {
            desk.share(acme, "carl", READ);
            desk.shares().change(new ShareRecord(acme, desk.user("carl"), EDIT, "More", null));
            desk.shares().end(acme, desk.user("carl"));
            return desk.house().events().fired();
        });

        int carl = database.call(entities -> People.id(entities, "carl"));
        assertThat(news)
                .filteredOn(Audited.class::isInstance)
                .map(Audited.class::cast)
                .allSatisfy(event -> assertThat(event.about()).isEqualTo(acme))
                .allSatisfy(event -> assertThat(event.detail()).containsEntry("grantee", "USER " + carl))
                .extracting(Audited::kind)
                .containsExactly("share.made", "share.changed", "share.ended");
    }

    private static ShareRecord to(Sharers desk, GranteeKind kind, int subject, RecordRef record, AccessLevel level) {
        int grantee = Sharers.grantee(desk.house().entities(), kind, subject);
        return new ShareRecord(record, grantee, level, "Why", null);
    }

    private static List<String> consequences(RecordRef record, String userName) {
        return ask("anna", desk -> desk.shares()
                        .foresee(new ShareRecord(record, desk.user(userName), READ, "Why", null)))
                .stream()
                .map(Reason::key)
                .toList();
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

    private static void expire(RecordRef record) {
        database.run(entities -> entities.createNativeQuery(
                        "update record_share set expires_at = statement_timestamp() where record_id = ?1")
                .setParameter(1, record.id())
                .executeUpdate());
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
