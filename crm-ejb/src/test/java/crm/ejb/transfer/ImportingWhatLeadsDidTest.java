package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crm.domain.directory.Role;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Stamp;
import crm.ejb.activity.LeadsActed;
import crm.ejb.activity.Signals;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingWhatLeadsDidTest {
    private final Database database = Database.fresh();

    @BeforeEach
    void two_leads_of_annas_and_one_of_bens() {
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            int anna = people.user("anna", people.role("DACH", sales)).id();
            int ben = people.user("ben", people.role("UK", sales)).id();
            for (String name : new String[] {"Moor", "Wiese"}) {
                lead(entities, name, anna);
            }
            lead(entities, "Heath", ben);
        });
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void lines_become_signals_of_leads_one_may_edit_and_others_are_told_apart() {
        SignalImportDetail outcome = load("""
                lead;Kind;at;subject
                moor@post.test;EMAIL_OPENED;2026-02-01;Newsletter
                X-Wiese;event_attended;2026-02-01T10:00:00+01:00;
                heath@post.test;EMAIL_OPENED;2026-02-01;
                X-Heath;EMAIL_OPENED;2026-02-01;
                nobody@post.test;EMAIL_OPENED;2026-02-01;
                moor@post.test;CALL_HELD;2026-02-01;
                moor@post.test;EMAIL_OPENED;yesterday;
                moor@post.test;EMAIL_OPENED;2999-01-01;
                ;EMAIL_OPENED;2026-02-01;
                """);

        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(outcome.refused())
                .extracting(SignalRefusal::line, SignalRefusal::reason)
                .containsExactly(
                        tuple(4L, "transfer.signals.unknown"),
                        tuple(5L, "transfer.signals.unknown"),
                        tuple(6L, "transfer.signals.unknown"),
                        tuple(7L, "transfer.signals.kind"),
                        tuple(8L, "transfer.signals.at"),
                        tuple(9L, "transfer.signals.future"),
                        tuple(10L, "transfer.signals.noLead"));
        assertThat(
                        number(
                                "select count(*) from lead_signal s join lead r on r.id = s.lead_id where r.last_name = 'Heath'"))
                .isZero();
    }

    @Test
    void the_same_line_counts_once_in_whatever_file() {
        String line = "lead,kind,at\nmoor@post.test,EMAIL_OPENED,2026-02-01\n";

        assertThat(load(line)).isEqualTo(new SignalImportDetail(1, 0, java.util.List.of()));
        assertThat(load(line + "X-Moor,EMAIL_OPENED,2026-02-01\nX-Moor,EMAIL_OPENED,2026-02-02\n"))
                .isEqualTo(new SignalImportDetail(1, 2, java.util.List.of()));
        assertThat(number("select count(*) from lead_signal")).isEqualTo(2);
    }

    @Test
    void an_address_that_two_leads_have_means_neither() {
        database.run(entities -> new House(entities, "anna")
                .sql()
                .update(SqlText.of("update lead set email_key = 'moor@post.test' where last_name = 'Wiese'")));

        assertThat(load("lead,kind,at\nmoor@post.test,EMAIL_OPENED,2026-02-01\n")
                        .refused())
                .hasSize(1);
    }

    @Test
    void a_file_without_the_columns_is_refused() {
        assertThatThrownBy(() -> load("who,kind,at\n")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> load("")).isInstanceOf(InvalidException.class);
    }

    private SignalImportDetail load(String text) {
        return database.call(entities -> {
            House house = new House(entities, "anna");
            java.util.List<Object> told = new java.util.ArrayList<>();
            house.events().to(LeadsActed.class, told::add);
            SignalImportDetail outcome = new SignalImportService(
                            new Signals(house.sql()),
                            new SignalledLeads(house.sql(), house.access()),
                            house.viewer(),
                            house.news())
                    .load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(told).hasSize(outcome.taken() > 0 ? 1 : 0);
            return outcome;
        });
    }

    private int number(String sql) {
        return database.call(entities -> new House(entities, "anna").sql().first(SqlText.of(sql), row -> row.getInt(1)))
                .orElseThrow();
    }

    private static void lead(jakarta.persistence.EntityManager entities, String name, int owner) {
        Lead lead = Lead.capture(
                new LeadProfile(
                        null,
                        null,
                        name,
                        null,
                        null,
                        name.toLowerCase(java.util.Locale.ROOT) + "@post.test",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LeadSource.WEB_FORM,
                        null,
                        null,
                        false,
                        false,
                        false,
                        null),
                owner,
                new Stamp(owner, Instant.now()));
        lead.nameExternally("X-" + name);
        entities.persist(lead);
    }
}
