package crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.PasswordHash;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.scoring.ScoreReason;
import crm.domain.shared.Stamp;
import crm.ejb.access.Organisation;
import crm.ejb.scoring.LeadScores;
import crm.ejb.scoring.PointRules;
import crm.ejb.scoring.ScoreBooks;
import crm.ejb.scoring.ScoredLeads;
import crm.ejb.scoring.ScoringSettings;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoOrganisationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static Database database;

    @BeforeAll
    static void load() {
        database = Database.fresh();
        assertThat(DemoOrganisation.loadIfEmpty(database.source(), TODAY)).isTrue();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void it_is_as_large_as_its_description_says() {
        assertThat(number("select count(*) from crm_user")).isEqualTo(40);
        assertThat(number("select count(*) from lead where deleted_at is null")).isEqualTo(2_000);
        assertThat(number("select count(*) from account where deleted_at is null and kind = 'BUSINESS'"))
                .isEqualTo(280);
        assertThat(number("select count(*) from account where deleted_at is null and kind = 'PERSON'"))
                .isEqualTo(20);
        assertThat(number("select count(*) from contact where deleted_at is null"))
                .isEqualTo(800);
        assertThat(number("select count(*) from opportunity where deleted_at is null"))
                .isEqualTo(600);
        assertThat(number("select count(*) from conversion")).isEqualTo(120);
        assertThat(number("select count(*) from activity")).isBetween(3_500L, 4_500L);
    }

    @Test
    void it_is_loaded_only_into_an_empty_database() {
        assertThat(DemoOrganisation.loadIfEmpty(database.source(), TODAY)).isFalse();
    }

    @Test
    void nothing_happened_on_its_last_day_or_later_but_tasks_are_due() {
        for (String time : Set.of(
                "lead.created_at",
                "lead.updated_at",
                "lead.status_since",
                "account.created_at",
                "contact.created_at",
                "opportunity.stage_since",
                "activity.happened_at",
                "field_history.changed_at")) {
            String table = time.substring(0, time.indexOf('.'));
            assertThat(number("select count(*) from " + table + " where " + time + " >= date '" + TODAY + "'"))
                    .as(time)
                    .isZero();
        }
        String open = "select count(*) from activity where kind = 'TASK' and done_at is null and due_on ";
        assertThat(number(open + "= date '" + TODAY + "'")).isGreaterThanOrEqualTo(20);
        assertThat(number(open + "< date '" + TODAY + "'")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void two_loads_for_one_day_are_the_same_and_new_records_get_numbers_of_their_own() {
        try (Database second = Database.fresh()) {
            DemoOrganisation.loadIfEmpty(second.source(), TODAY);
            assertThat(contents(second)).isEqualTo(contents(database));

            second.run(entities -> {
                House house = new House(entities, "lena");
                People people = new People(entities);
                people.user("late", people.role("Late", null));
                for (int i = 0; i < 120; i++) {
                    entities.persist(lead(house.viewer().stamp()));
                }
                entities.flush();
            });

            assertThat(text(second, "select count(*) from lead where deleted_at is null"))
                    .isEqualTo("2120");
        }
    }

    @Test
    void every_active_user_has_a_place_or_is_meant_to_have_none() {
        Organisation organisation = database.call(entities -> {
            House house = new House(entities, "admin");
            return house.organisations().current(house.sql());
        });
        for (Employee employee : Staff.ALL) {
            assertThat(organisation.member(Staff.id(employee.userName())))
                    .as(employee.userName())
                    .hasValueSatisfying(member -> {
                        assertThat(member.active()).isEqualTo(!employee.hasLeft());
                        assertThat(member.permissions()).isNotEmpty();
                    });
        }
        assertThat(Staff.ALL)
                .filteredOn(one -> one.place() == null)
                .extracting(Employee::userName)
                .containsExactlyInAnyOrder("admin", "audit", "nora");
    }

    @Test
    void everybody_signs_in_with_the_password_shown() {
        String hash = text("select distinct password_hash from crm_user");

        assertThat(DemoOrganisation.signIns()).hasSizeBetween(8, 16).allSatisfy(person -> assertThat(person.who())
                .isNotBlank());
        assertThat(new PasswordHash(hash).fits(DemoOrganisation.signIns().get(0).password()))
                .isTrue();
    }

    @Test
    void the_leads_of_the_walk_through_are_there_with_their_matches() {
        for (String name : Set.of(
                Walkthrough.MATCHES_BY_NAME,
                Walkthrough.MATCHES_A_CONTACT,
                Walkthrough.MATCHES_BY_DOMAIN,
                Walkthrough.MATCHES_NOTHING)) {
            boolean known = !name.equals(Walkthrough.MATCHES_NOTHING);
            assertThat(text(
                            "select l.status || ' ' || exists (select 1 from account a where a.web_domain = l.web_domain)"
                                    + " from lead l where first_name || ' ' || last_name = '" + name + "'"))
                    .isEqualTo("QUALIFIED " + known);
        }
        assertThat(number(
                        "select count(*) from contact c join account a on a.id = c.account_id where c.last_name = 'Hagemann'"
                                + " and a.name = '" + Walkthrough.KNOWN_ACCOUNT + "'"))
                .isEqualTo(1);
    }

    private static Lead lead(Stamp stamp) {
        Story story = new Story(TODAY);
        Person person = Person.coin(Nation.GERMANY, story.dice);
        LeadProfile profile = new LeadWords(story).profile(person, null, Nation.GERMANY, LeadSource.WEB_FORM, 10);
        return Lead.capture(profile, stamp.userId(), stamp);
    }

    @Test
    void every_score_is_the_sum_of_its_points() {
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        int others = database.call(entities -> {
            House house = new House(entities, "lena");
            LeadScores scores = new LeadScores(
                    new ScoredLeads(house.sql(), house.access()),
                    new PointRules(house.sql()),
                    new ScoringSettings(house.sql()),
                    new ScoreBooks(house.sql(), house.news()),
                    clock);
            List<Long> all = house.sql().list(SqlText.of("select id from lead"), row -> row.getLong(1));
            return scores.sumUp(all, ScoreReason.RULES);
        });

        assertThat(others).isZero();
        assertThat(number("select count(*) from lead where score >= 50 and converted_at is null"))
                .isPositive();
    }

    private static Map<String, String> contents(Database some) {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables()) {
            String row = table.equals("crm_user") ? "t.id, t.user_name, t.role_id, t.active, t.created_at" : "t";
            hashes.put(
                    table,
                    text(
                            some,
                            "select count(*) || ' ' || md5(coalesce(string_agg(md5(x), '' order by md5(x)), ''))"
                                    + " from (select cast(row(" + row + ") as text) as x from " + table + " t) rows"));
        }
        return hashes;
    }

    private static Set<String> tables() {
        return new TreeSet<>(Set.of(
                "role",
                "owner",
                "crm_user",
                "permission_set",
                "permission_set_field",
                "permission_set_permission",
                "user_permission_set",
                "account",
                "account_scope",
                "contact",
                "opportunity",
                "opportunity_contact",
                "lead",
                "conversion",
                "activity",
                "field_history",
                "lead_signal",
                "lead_score",
                "organisation"));
    }

    private static long number(String sql) {
        return new Answer(database).number(sql);
    }

    private static String text(String sql) {
        return new Answer(database).text(sql);
    }

    private static String text(Database some, String sql) {
        return new Answer(some).text(sql);
    }
}
