package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhoSeesWhatInTheDemoTest {
    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.filled("demo", empty -> DemoOrganisation.loadIfEmpty(empty.source()));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_developer_sees_her_leads_and_her_manager_sees_them_too() {
        Set<String> lena = owners("lena");
        Set<String> martina = owners("martina");

        assertThat(lena).containsExactly("lena");
        assertThat(martina).contains("lena", "timo", "sophie", "stefan", "nicole", "felix");
        assertThat(visible("lena")).isGreaterThan(100).isLessThan(visible("martina"));
    }

    @Test
    void a_peer_of_the_manager_sees_none_of_them() {
        assertThat(owners("graham")).contains("oliver").doesNotContainAnyElementsOf(owners("martina"));
    }

    @Test
    void the_vice_president_sees_what_sales_owns_across_the_empty_level() {
        assertThat(number("select count(*) from crm_user where role_id = " + Place.AMERICAS.roleId()))
                .isZero();
        assertThat(owners("victor"))
                .containsAll(owners("martina"))
                .containsAll(owners("graham"))
                .containsAll(owners("denise"))
                .containsAll(owners("walt"))
                .doesNotContain("mia", "nora");
        assertThat(visible("victor"))
                .isEqualTo(number("select count(*) from lead l join crm_user u on u.id = l.owner_id"
                        + " where l.deleted_at is null and u.user_name not in ('mia', 'nora')"));
    }

    @Test
    void what_somebody_without_a_role_owns_is_seen_by_nobody_above() {
        assertThat(owners("nora")).containsExactly("nora");
        assertThat(owners("helga")).doesNotContain("nora");
        assertThat(owners("admin")).contains("nora");
        assertThat(owners("audit")).contains("nora");
    }

    @Test
    void what_somebody_who_left_owns_is_still_seen_by_those_above() {
        assertThat(number("select count(*) from lead where owner_id = " + Staff.id(Staff.LEFT)))
                .isGreaterThan(50);
        assertThat(owners(Staff.LEFT)).isEmpty();
        assertThat(owners("martina")).contains(Staff.LEFT);
        assertThat(owners("graham")).doesNotContain(Staff.LEFT);
    }

    private static long visible(String userName) {
        return visibleOwners(userName).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Set<String> owners(String userName) {
        return visibleOwners(userName).keySet();
    }

    /** How many leads of which owner somebody may read, asked of the point check. */
    private static Map<String, Long> visibleOwners(String userName) {
        return database.call(entities -> {
            House house = new House(entities, userName);
            Map<Long, String> all = new TreeMap<>();
            house.sql()
                    .list(
                            SqlText.of("select l.id, u.user_name from lead l join crm_user u on u.id = l.owner_id"),
                            row -> all.put(row.getLong(1), row.getString(2)));
            Map<String, Long> owners = new TreeMap<>();
            house.access()
                    .levels(viewer(userName), RecordType.LEAD, all.keySet())
                    .keySet()
                    .forEach(id -> owners.merge(all.get(id), 1L, Long::sum));
            return owners;
        });
    }

    private static Viewer viewer(String userName) {
        return new Viewer(Staff.id(userName), userName);
    }

    private static long number(String sql) {
        return new Answer(database).number(sql);
    }
}
