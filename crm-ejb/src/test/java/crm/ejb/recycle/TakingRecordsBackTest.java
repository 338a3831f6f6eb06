package crm.ejb.recycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.shared.DeniedException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.search.Office;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TakingRecordsBackTest {
    private static Database database;

    @BeforeAll
    static void a_team_and_somebody_who_sees_all_but_changes_nothing() {
        database = Database.fresh();
        database.run(entities -> {
            People people = new People(entities);
            Role sales = people.role("Sales", null);
            Role team = people.role("Team", sales);
            people.user("vera", sales);
            people.user("anna", team);
            people.user("ben", team);
            Set<String> seeing = new TreeSet<>(Set.of(Permission.VIEW_ALL_DATA));
            for (RecordType type : RecordType.values()) {
                seeing.add(Permission.read(type));
                seeing.add(Permission.edit(type));
                seeing.add(Permission.delete(type));
            }
            people.user("otto", null, Set.of(people.permissions("Auditor", seeing)));
            Set<String> editing = Set.of(Permission.LEAD_READ, Permission.LEAD_EDIT, Permission.LEAD_CREATE);
            people.user("eve", sales, Set.of(people.permissions("No deleting", editing)));
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_deleted_lead_shows_itself_to_its_owner_and_those_above_alone() {
        deletedLead("anna", "Gone");

        assertThat(names("anna", RecordType.LEAD)).contains("Gone");
        assertThat(names("vera", RecordType.LEAD)).contains("Gone");
        assertThat(names("ben", RecordType.LEAD)).isEmpty();
        assertThat(names("otto", RecordType.LEAD)).isEmpty();
    }

    @Test
    void a_live_record_is_not_in_the_bin() {
        long live = Office.as(database, "anna", office -> office.lead("Alive", null));

        assertThat(names("anna", RecordType.LEAD)).doesNotContain("Alive");
        assertThatThrownBy(() -> restore("anna", RecordType.LEAD, live)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_was_deleted_last_stands_first() {
        deletedLead("ben", "First");
        deletedLead("ben", "Second");

        assertThat(names("ben", RecordType.LEAD)).containsExactly("Second", "First");
        Office.as(database, "ben", office -> {
            office.bin().recycled(RecordType.LEAD, newest()).rows().forEach(row -> office.bin()
                    .restore(row.ref()));
            return null;
        });
        assertThat(names("ben", RecordType.LEAD)).isEmpty();
    }

    @Test
    void a_restored_record_is_back_where_it_was() {
        long lead = deletedLead("anna", "Back");

        restore("anna", RecordType.LEAD, lead);

        assertThat(names("anna", RecordType.LEAD)).doesNotContain("Back");
        String name =
                Office.as(database, "anna", office -> office.leads().view(lead).name());
        assertThat(name).isEqualTo("Back");
    }

    @Test
    void nobody_else_restores_it() {
        long lead = deletedLead("anna", "Hers");

        assertThatThrownBy(() -> restore("ben", RecordType.LEAD, lead)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> restore("otto", RecordType.LEAD, lead)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void restoring_needs_the_permission_to_delete() {
        long lead = deletedLead("anna", "Permission");

        assertThat(names("eve", RecordType.LEAD)).contains("Permission");
        assertThatThrownBy(() -> restore("eve", RecordType.LEAD, lead)).isInstanceOf(DeniedException.class);
    }

    @Test
    void children_come_back_only_after_their_account() {
        long account = Office.as(database, "anna", office -> office.desk().company("Parent"));
        long contact = Office.as(database, "anna", office -> office.desk().person(account, "Child"));
        long sale = Office.as(database, "anna", office -> office.desk().sale(account, "Sale"));
        Office.as(database, "anna", office -> {
            office.desk().contacts().delete(contact, 0);
            office.desk().opportunities().delete(sale, 0);
            return null;
        });
        Office.as(database, "anna", office -> {
            int version = office.desk().accounts().view(account).version();
            office.desk().accounts().delete(account, version);
            return null;
        });
        assertThat(names("anna", RecordType.CONTACT)).containsExactly("Child");
        assertThat(names("anna", RecordType.OPPORTUNITY)).containsExactly("Sale");

        assertThatThrownBy(() -> restore("anna", RecordType.CONTACT, contact)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> restore("anna", RecordType.OPPORTUNITY, sale)).isInstanceOf(DeniedException.class);
        restore("anna", RecordType.ACCOUNT, account);
        restore("anna", RecordType.CONTACT, contact);
        restore("anna", RecordType.OPPORTUNITY, sale);

        for (RecordType type : List.of(RecordType.ACCOUNT, RecordType.CONTACT, RecordType.OPPORTUNITY)) {
            assertThat(names("anna", type)).isEmpty();
        }
    }

    private static long deletedLead(String owner, String name) {
        long lead = Office.as(database, owner, office -> office.lead(name, null));
        Office.as(database, owner, office -> {
            office.leads().delete(lead, 0);
            return null;
        });
        return lead;
    }

    private static void restore(String caller, RecordType type, long id) {
        Office.as(database, caller, office -> {
            office.bin().restore(new RecordRef(type, id));
            return null;
        });
    }

    private static List<String> names(String caller, RecordType type) {
        return Office.as(database, caller, office -> office.bin().recycled(type, newest())).rows().stream()
                .map(RecycledRow::name)
                .toList();
    }

    private static Paging newest() {
        return new Paging("deleted", true, null, null, 50);
    }
}
