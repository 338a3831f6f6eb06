package crm.ejb.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crm.domain.directory.GranteeKind;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.webform.FormMarkup;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.SubmissionStatus;
import crm.domain.webform.WebFormProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingInWebFormsTest {
    private final FormDesk desk = new FormDesk();

    @AfterEach
    void drop() {
        desk.close();
    }

    @Test
    void what_a_person_sends_becomes_an_unread_lead_of_whom_the_rules_name_and_is_answered() {
        desk.house.rule("Germany", "DE", desk.house.grantee(GranteeKind.USER, "anna"), null);

        desk.send("10.0.0.1", "firstName", "Ada", "lastName", "Lovelace", "email", "ada@example.com", "country", "de");
        desk.send("10.0.0.2", "lastName", "Babbage");

        assertThat(leads()).containsExactly("Lovelace anna t", "Babbage Inbound t");
        assertThat(desk.house.ask("select created_by is null and updated_by is null from lead"))
                .containsOnly("t");
        assertThat(desk.house.ask("select recipient || ': ' || subject || ': ' || body from mail_outbox"))
                .containsExactly("ada@example.com: Thank you, Ada Lovelace: Dear Lovelace");
        assertThat(desk.house.ask("select actor_name || ' ' || kind from audit_event where record_id is not null"))
                .contains("system: web form Contact us lead.captured", "system: web form Contact us lead.assigned");
        assertThat(all()).extracting(SubmissionRow::status).containsOnly(SubmissionStatus.ACCEPTED);
    }

    @Test
    void what_a_form_does_not_ask_for_changes_nothing_and_is_not_kept() {
        int owner = Integer.parseInt(desk.house
                .ask("select id from crm_user where user_name = 'cora'")
                .get(0));
        desk.send(
                "10.0.0.1",
                "lastName",
                "Lovelace",
                "ownerId",
                String.valueOf(owner),
                "owner_id",
                String.valueOf(owner),
                "score",
                "100",
                "status",
                "QUALIFIED",
                "rating",
                "HOT",
                "source",
                "PARTNER",
                "id",
                "1");

        assertThat(leads()).containsExactly("Lovelace Inbound t");
        assertThat(desk.house.ask("select concat_ws(' ', score, status, rating, source) from lead"))
                .containsExactly("0 NEW WEB_FORM");
        assertThat(desk.house.ask("select content::text from web_submission"))
                .containsExactly("{\"lastName\": \"Lovelace\"}");
    }

    @Test
    void what_looks_wrong_is_kept_apart_with_the_reason_and_makes_no_lead() {
        desk.send("10.0.0.1", "lastName", "Bot", FormMarkup.HONEYPOT, "x");
        desk.send("10.0.0.1", "firstName", "Ada", "email", "no mail");
        desk.send(FormDesk.arrival("10.0.0.1", QuarantineReason.CAPTCHA, "lastName", "Robot"));
        desk.send(FormDesk.arrival("10.0.0.1", QuarantineReason.UNREADABLE));
        desk.forms(door -> {
            door.edit(new EditFormProfile(desk.id, 0, desk.profile(null, false)));
            return null;
        });
        desk.send("10.0.0.1", "lastName", "Late");

        assertThat(all())
                .extracting(SubmissionRow::reason)
                .containsExactly(
                        QuarantineReason.INACTIVE,
                        QuarantineReason.UNREADABLE,
                        QuarantineReason.CAPTCHA,
                        QuarantineReason.INVALID,
                        QuarantineReason.HONEYPOT);
        assertThat(all().get(3).detail()).isEqualTo("lastName, email");
        assertThat(leads()).isEmpty();
        assertThat(desk.house.ask("select * from mail_outbox")).isEmpty();
    }

    @Test
    void what_was_kept_apart_becomes_one_lead_however_many_replay_it_at_once() throws Exception {
        desk.send("10.0.0.1", "lastName", "Person", FormMarkup.HONEYPOT, "filled in by a password manager");
        long id = all().get(0).id();

        List<Object> outcomes = new ArrayList<>();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Object>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(many.submit(() -> {
                    try {
                        return desk.submissions(door -> door.replay(id));
                    } catch (DeniedException refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> one : tries) {
                outcomes.add(one.get());
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(outcomes).filteredOn(Long.class::isInstance).hasSize(1);
        assertThat(leads()).containsExactly("Person Inbound t");
        assertThat(all().get(0).status()).isEqualTo(SubmissionStatus.REPLAYED);
        assertThat(desk.house.ask("select kind from audit_event where kind = 'webForm.replayed'"))
                .hasSize(1);
    }

    @Test
    void a_replay_that_is_still_wrong_says_what_is_wrong() {
        desk.send("10.0.0.1", "firstName", "Ada");

        assertThatThrownBy(
                        () -> desk.submissions(door -> door.replay(all().get(0).id())))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(
                                invalid.problems().get(0).reason().args().get(0))
                        .isEqualTo("lastName"));
        assertThatThrownBy(() -> desk.submissions(door -> door.replay(999_999))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void too_much_from_one_address_is_kept_apart_and_far_too_much_is_counted() {
        int sent = 50;
        for (int i = 0; i < sent; i++) {
            desk.send("10.0.0.1", "lastName", "Flood " + i);
        }
        desk.send("10.0.0.2", "lastName", "Calm");
        desk.floods.write();

        assertThat(leads()).hasSize(SubmissionLimit.OF_ADDRESS + 1).contains("Calm Inbound t");
        assertThat(all())
                .filteredOn(row -> row.reason() == QuarantineReason.LIMIT)
                .hasSize(SubmissionLimit.OF_ADDRESS);
        assertThat(all())
                .filteredOn(row -> row.reason() == QuarantineReason.FLOOD)
                .extracting(SubmissionRow::times)
                .containsExactly(sent - 2 * SubmissionLimit.OF_ADDRESS);
        long counted = desk.submissions(door -> door.find(new SubmissionFilter(desk.id, null, null))).stream()
                .filter(row -> row.reason() == QuarantineReason.FLOOD)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> desk.submissions(door -> door.replay(counted))).isInstanceOf(DeniedException.class);
    }

    @Test
    void nobody_is_answered_twice_a_day_by_one_form_nor_against_his_wish() {
        desk.send("10.0.0.1", "lastName", "A", "email", "Victim@example.com");
        desk.send("10.0.0.2", "lastName", "B", "email", "victim@EXAMPLE.com");
        desk.send("10.0.0.3", "lastName", "C", "email", "calm@example.com", "emailOptOut", "true");

        assertThat(desk.house.ask("select recipient from mail_outbox")).containsExactly("Victim@example.com");
    }

    @Test
    void a_form_nobody_knows_takes_nothing_in_and_tells_nothing() {
        desk.house.inside("nobody", made -> {
            WebToLeadService door = desk.publicDoor(made);
            assertThat(door.form("x".repeat(25))).isEmpty();
            door.submit("x".repeat(25), FormDesk.arrival("10.0.0.1", null, "lastName", "Lost"));
            door.keep("x".repeat(25), FormDesk.arrival("10.0.0.1", null, "lastName", "Lost"));
            return null;
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void what_could_not_be_taken_in_is_kept_and_can_be_replayed() {
        Arrival arrival = FormDesk.arrival("10.0.0.1", null, "lastName", "Unlucky");
        desk.house.inside("nobody", made -> {
            desk.publicDoor(made).keep(desk.key, arrival);
            return null;
        });

        assertThat(all()).extracting(SubmissionRow::reason).containsExactly(QuarantineReason.FAULT);
        desk.submissions(door -> door.replay(all().get(0).id()));
        assertThat(leads()).containsExactly("Unlucky Inbound t");
    }

    @Test
    void a_lead_costs_the_same_however_many_came_before() {
        desk.send("10.0.0.1", "lastName", "First");
        int few = statements("10.0.0.2");
        for (int i = 0; i < 30; i++) {
            desk.send("10.0.1." + i, "lastName", "More " + i);
        }
        int many = statements("10.0.0.3");

        assertThat(many).as("now and then another fifty numbers are fetched").isCloseTo(few, within(2));
    }

    @Test
    void pages_of_submissions_go_on_where_the_last_one_ended() {
        for (int i = 0; i < 60; i++) {
            desk.send("10.0.1." + i, "lastName", "Lead " + i);
        }
        List<SubmissionRow> first = desk.submissions(door -> door.find(new SubmissionFilter(null, null, null)));
        long edge = first.get(SubmissionService.PAGE - 1).id();
        List<SubmissionRow> second =
                desk.submissions(door -> door.find(new SubmissionFilter(desk.id, SubmissionStatus.ACCEPTED, edge)));

        assertThat(first).hasSize(SubmissionService.PAGE + 1);
        assertThat(second).hasSize(10).allMatch(row -> row.id() < edge);
    }

    @Test
    void a_form_is_made_with_a_name_of_its_own_and_an_owner_who_can_own_leads() {
        WebFormProfile same = desk.profile(null, true);

        assertThat(desk.key).matches("[a-z0-9]{20,40}");
        assertThatThrownBy(() -> desk.forms(door -> door.create(same))).isInstanceOf(InvalidException.class);
        int idle = Integer.parseInt(desk.house
                .ask("select id from crm_user where user_name = 'idle'")
                .get(0));
        assertThatThrownBy(() -> desk.forms(door -> door.create(new WebFormProfile(
                        "Other", List.of(), same.source(), null, null, "en", null, idle, false, true))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> desk.forms(door -> door.create(new WebFormProfile(
                        "Other",
                        List.of(),
                        same.source(),
                        null,
                        "https://evil.example",
                        "en",
                        null,
                        same.ownerId(),
                        false,
                        true))))
                .isInstanceOf(InvalidException.class);
    }

    private int statements(String address) {
        return desk.house
                .database
                .statements()
                .during(() -> {
                    desk.send(address, "lastName", "Counted");
                    return null;
                })
                .statements();
    }

    private List<String> leads() {
        return desk.house.ask(
                "select l.last_name || ' ' || coalesce(u.display_name, q.name) || ' ' || left(l.unread::text, 1)"
                        + " from lead l left join crm_user u on u.id = l.owner_id left join queue q on q.id = l.owner_id order by l.id");
    }

    private List<SubmissionRow> all() {
        return desk.submissions(door -> door.find(new SubmissionFilter(null, null, null)));
    }
}
