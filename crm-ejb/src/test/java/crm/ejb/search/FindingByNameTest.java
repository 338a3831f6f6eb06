package crm.ejb.search;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.RecordType;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingByNameTest {
    private static Database database;

    @BeforeAll
    static void a_team_with_records_of_every_type() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            int leadsOnly = people.permissions("Leads only", Set.of(Permission.LEAD_READ, Permission.LEAD_EDIT));
            people.user("lisa", sales, Set.of(leadsOnly));
        });
        Office.as(database, "anna", office -> {
            long account = office.desk().company("Nordwind GmbH");
            office.desk().person(account, "Nordwind-Müller");
            office.desk().sale(account, "Nordwind renewal 100%");
            office.lead("Nordström", "Under_score Ltd");
            return office.lead("Backslash", "C:\\Temp");
        });
        Office.as(database, "ben", office -> office.lead("Nordhoff", "Secret Nordics"));
        long converted = Office.as(database, "anna", office -> office.lead("Nordbach", "Gone Nord"));
        database.run(entities -> entities.createNativeQuery(
                        "update lead set status = 'CONVERTED', converted_at = now() where id = ?")
                .setParameter(1, converted)
                .executeUpdate());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void every_type_is_searched_and_says_what_it_is() {
        List<Hits> found = find("anna", "nord");

        assertThat(found)
                .extracting(Hits::type)
                .containsExactly(RecordType.LEAD, RecordType.ACCOUNT, RecordType.CONTACT, RecordType.OPPORTUNITY);
        assertThat(found.get(2).rows().get(0).detail()).isEqualTo("Nordwind GmbH");
        assertThat(found.get(3).rows().get(0).detail()).isEqualTo("Nordwind GmbH");
    }

    @Test
    void accents_and_capitals_do_not_matter() {
        assertThat(names("anna", "NORDSTROM")).containsExactly("Nordström");
        assertThat(names("anna", "nordwind müller")).containsExactly("Nordwind-Müller");
    }

    @Test
    void every_word_must_occur_in_any_order() {
        assertThat(names("anna", "ltd nordström")).containsExactly("Nordström");
        assertThat(names("anna", "nordström inc")).isEmpty();
    }

    @Test
    void converted_leads_are_found_after_the_others_and_marked() {
        List<FoundRow> leads = find("anna", "nord").get(0).rows();

        assertThat(leads).extracting(FoundRow::name).containsExactly("Nordström", "Nordbach");
        assertThat(leads).extracting(FoundRow::converted).containsExactly(false, true);
    }

    @Test
    void what_one_may_not_read_leaves_no_trace() {
        assertThat(names("anna", "secret")).isEqualTo(names("anna", "no such thing"));
        assertThat(names("ben", "nord")).containsExactly("Nordhoff");
        assertThat(names("vera", "nordhoff")).containsExactly("Nordhoff");
    }

    @Test
    void a_type_without_its_permission_is_not_searched() {
        assertThat(names("lisa", "nordwind")).isEmpty();
        assertThat(find("lisa", "nord")).extracting(Hits::type).containsExactly(RecordType.LEAD);
    }

    @Test
    void wildcards_and_backslash_are_letters_like_others() {
        assertThat(names("anna", "%")).containsExactly("Nordwind renewal 100%");
        assertThat(names("anna", "_")).containsExactly("Nordström");
        assertThat(names("anna", "\\")).containsExactly("Backslash");
        assertThat(names("anna", "nord%")).isEmpty();
        assertThat(names("anna", "n_rd")).isEmpty();
    }

    @Test
    void one_letter_is_enough() {
        assertThat(names("anna", "%").size()).isEqualTo(1);
        assertThat(names("anna", "n")).contains("Nordwind GmbH", "Nordström").doesNotContain("Nordhoff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "'; drop table lead; --",
                "\"",
                "nord' union select 1",
                "?",
                "$1",
                "\u0000",
                "%' escape '",
                "{fn now()}"
            })
    void sql_is_taken_for_words(String text) {
        assertThat(names("anna", text)).isEmpty();
    }

    @Test
    void nothing_asked_is_nothing_found() {
        assertThat(find("anna", null)).isEmpty();
        assertThat(find("anna", " \t ")).isEmpty();
        assertThat(find("anna", "n".repeat(201))).isEmpty();
    }

    @Test
    void many_hits_are_cut_after_the_access_check_not_before() {
        Office.as(database, "ben", office -> {
            for (int i = 0; i < 30; i++) {
                office.lead("Aaa " + i, "Plenty");
            }
            return null;
        });
        Office.as(database, "anna", office -> {
            for (int i = 0; i < 9; i++) {
                office.lead("Zzz " + i, "Plenty");
            }
            return null;
        });

        Hits plenty = find("anna", "plenty").get(0);

        assertThat(plenty.rows()).hasSize(8).allMatch(row -> row.name().startsWith("Zzz"));
        assertThat(plenty.more()).isTrue();
    }

    @Test
    void one_statement_per_type_is_enough_and_one_more_for_converted_leads() {
        int statements = Office.as(database, "anna", office -> {
            SearchService search = office.search();
            search.find("nord");
            return database.statements().during(() -> search.find("nord")).statements();
        });

        assertThat(statements).isEqualTo(6);
    }

    private static List<Hits> find(String caller, String text) {
        return Office.as(database, caller, office -> office.search().find(text));
    }

    private static List<String> names(String caller, String text) {
        return find(caller, text).stream()
                .flatMap(hits -> hits.rows().stream())
                .map(FoundRow::name)
                .toList();
    }
}
