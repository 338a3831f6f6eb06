package crm.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.Role;
import crm.domain.directory.User;
import crm.ejb.ownership.ChangeOwner;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoingBackToWhatWasViewedTest {
    private static Database database;
    private static int ben;

    @BeforeAll
    static void two_peers_below_a_manager() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            User peer = people.user("ben", team);
            ben = peer.id();
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_last_ten_come_back_latest_first_each_once() {
        List<Long> leads = leads("ben", 12);
        leads.forEach(id -> view("ben", id));
        view("ben", leads.get(5));

        List<FoundRow> recent = recent("ben");

        assertThat(recent).hasSize(10);
        assertThat(recent.get(0).name()).isEqualTo("Visited 5");
        assertThat(recent.get(1).name()).isEqualTo("Visited 11");
        assertThat(recent).extracting(row -> row.ref().id()).doesNotHaveDuplicates();
    }

    @Test
    void what_may_no_longer_be_read_is_left_out() {
        long given = leads("anna", 1).get(0);
        view("anna", given);
        long company = Office.as(database, "anna", office -> office.desk().company("Kept"));
        Office.as(database, "anna", office -> office.desk().accounts().view(company));
        assertThat(recent("anna")).extracting(FoundRow::name).containsExactly("Kept", "Visited 0");

        Office.as(database, "anna", office -> {
            office.leads()
                    .transfer(new ChangeOwner(given, office.leads().view(given).version(), ben));
            return null;
        });

        assertThat(recent("anna")).extracting(FoundRow::name).containsExactly("Kept");
        assertThat(recent("vera")).isEmpty();
    }

    @Test
    void no_more_than_fifty_are_kept() {
        leads("vera", 60).forEach(id -> view("vera", id));

        Object kept = database.call(entities -> entities.createNativeQuery(
                        "select count(*) from recently_viewed v join crm_user u on u.id = v.user_id where u.user_name = 'vera'")
                .getSingleResult());

        assertThat(kept).isEqualTo(50L);
        assertThat(recent("vera").get(0).name()).isEqualTo("Visited 59");
        database.run(entities -> entities.createNativeQuery(
                        "delete from recently_viewed where user_id = (select id from crm_user where user_name = 'vera')")
                .executeUpdate());
    }

    private static List<Long> leads(String caller, int wanted) {
        return Office.as(database, caller, office -> java.util.stream.IntStream.range(0, wanted)
                .mapToObj(i -> office.lead("Visited " + i, null))
                .toList());
    }

    private static void view(String caller, long lead) {
        Office.as(database, caller, office -> office.leads().view(lead));
    }

    private static List<FoundRow> recent(String caller) {
        return Office.as(database, caller, office -> office.search().recent());
    }
}
