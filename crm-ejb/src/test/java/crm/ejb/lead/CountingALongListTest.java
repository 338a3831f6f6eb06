package crm.ejb.lead;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.Role;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Count;
import crm.domain.shared.Paging;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CountingALongListTest {
    private static final String LEADS = """
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                created_at, created_by, updated_at, updated_by)
            select 1000000 + i, u.id, 'Lead ' || i, 'lead ' || i, 'lead ' || i,
                case when i % 3 = 0 then 'WORKING' else 'NEW' end, now(), 'WEB_FORM', 'INBOUND', now(), u.id, now(), u.id
            from crm_user u, generate_series(1, ?) i where u.user_name = ?
            """;

    private static Database database;

    @BeforeAll
    static void more_leads_of_anna_than_anybody_counts() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            people.user("vera", sales);
            people.user("anna", people.role("Team", sales));
            new House(entities, "anna").sql().update(SqlText.of(LEADS, 3_100, "anna"));
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void counting_stops_at_two_thousand_unless_everything_is_asked_for() {
        for (String viewer : new String[] {"anna", "vera"}) {
            assertThat(count(viewer, LeadFilter.OPEN, false)).isEqualTo(new Count(2_000, true));
            assertThat(count(viewer, LeadFilter.OPEN, true)).isEqualTo(Count.exactly(3_100));
        }
    }

    @Test
    void a_filter_is_counted_as_it_is_listed() {
        LeadFilter working = new LeadFilter(null, LeadStatus.WORKING, null, null, false, false, false);
        assertThat(count("vera", working, true)).isEqualTo(Count.exactly(1_033));
        LeadFilter fresh = new LeadFilter(null, LeadStatus.NEW, null, null, false, false, false);
        assertThat(count("anna", fresh, false)).isEqualTo(new Count(2_000, true));
        assertThat(count("anna", fresh, true)).isEqualTo(Count.exactly(2_067));
    }

    private static Count count(String viewer, LeadFilter filter, boolean exact) {
        return database.call(entities -> {
            House house = new House(entities, viewer);
            return new Leads(entities, house.sql(), house.access(), house.list())
                    .visibleTo(house.viewer().get(), filter, new Paging("name", false, null, null, 10, exact))
                    .count();
        });
    }
}
