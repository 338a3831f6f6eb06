package crm.ejb.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.Slice;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeadsThroughSomebodysEyesTest {
    private static Database database;
    private static long annasLead;

    @BeforeAll
    static void an_organisation_with_two_peers_below_a_manager() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
        });
        annasLead = as("anna").capture(lead("Grimes", "Grimes & Huff"));
        as("anna").capture(lead("Fuentes", "Crosby Inc"));
        as("ben").capture(lead("Huang", "Huff GmbH"));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void an_owner_sees_her_leads_and_nobody_elses() {
        assertThat(names(as("anna"))).containsExactly("Fuentes", "Grimes");
    }

    @Test
    void a_manager_sees_the_leads_of_everybody_below() {
        assertThat(names(as("vera"))).containsExactly("Huang", "Fuentes", "Grimes");
    }

    @Test
    void a_peer_does_not_find_a_lead_by_its_id() {
        assertThatThrownBy(() -> as("ben").view(annasLead)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_pages_of_a_list_join_to_the_whole_list_both_ways() {
        Slice<LeadRow> first = as("vera").visible(LeadFilter.OPEN, new Paging("name", false, null, null, 2));
        Slice<LeadRow> second = as("vera").visible(LeadFilter.OPEN, new Paging("name", false, first.next(), null, 2));
        Slice<LeadRow> back =
                as("vera").visible(LeadFilter.OPEN, new Paging("name", false, null, second.previous(), 2));

        assertThat(first.rows()).extracting(LeadRow::name).containsExactly("Fuentes", "Grimes");
        assertThat(first.previous()).isNull();
        assertThat(second.rows()).extracting(LeadRow::name).containsExactly("Huang");
        assertThat(second.next()).isNull();
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(back.count().value()).isEqualTo(3);
    }

    @Test
    void words_are_found_in_name_and_company() {
        LeadFilter huff = new LeadFilter("HÜFF", null, null, null, false, false, false);

        Slice<LeadRow> found = as("vera").visible(huff, Paging.first(10));

        assertThat(found.rows()).extracting(LeadRow::name).containsExactly("Huang", "Grimes");
    }

    private static List<String> names(Door door) {
        return door.visible(LeadFilter.OPEN, Paging.first(50)).rows().stream()
                .map(LeadRow::name)
                .toList();
    }

    private static CaptureLead lead(String last, String company) {
        return new CaptureLead(
                new LeadProfile(
                        null,
                        null,
                        last,
                        company,
                        null,
                        null,
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
                null);
    }

    /** The lead door in a transaction of its own, as somebody. */
    private record Door(String caller) {
        LeadService service(House house) {
            Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
            return new LeadService(leads, house.records(), house.viewer(), house.news());
        }

        long capture(CaptureLead command) {
            return database.call(
                    entities -> service(new House(entities, caller)).capture(command));
        }

        LeadDetail view(long id) {
            return database.call(
                    entities -> service(new House(entities, caller)).view(id));
        }

        Slice<LeadRow> visible(LeadFilter filter, Paging paging) {
            return database.call(
                    entities -> service(new House(entities, caller)).visible(filter, paging));
        }
    }

    private static Door as(String caller) {
        return new Door(caller);
    }
}
