package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.transfer.ImportFields;
import crm.domain.transfer.ImportState;
import crm.domain.transfer.Mapping;
import crm.domain.transfer.UnknownOwner;
import crm.fixture.Database;
import crm.fixture.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportingBlindlyTest {
    private static final String FILE = "Last Name,Phone,Company,Source\nHuff,+1 555,Huff Ltd,Referral\n";

    private Database database;
    private Importing anna;

    @BeforeEach
    void anna_whose_set_hides_the_phone_and_locks_company_and_source() {
        database = Database.fresh();
        database.run(entities -> new People(entities).user("anna", null));
        anna = new Importing(database, "anna");
        restrict("phone", "HIDDEN");
        restrict("company", "READ");
        restrict("source", "READ");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void headings_of_fields_one_may_not_fill_mean_nothing() {
        assertThat(anna.view(anna.upload(FILE)).mapping().fields())
                .containsExactly("lastName", ImportFields.NONE, ImportFields.NONE, "source");
    }

    @Test
    void a_column_cannot_fill_a_hidden_or_read_only_field() {
        long id = anna.upload(FILE);

        assertThatThrownBy(() -> anna.map(id, mapping("lastName", "phone", "company", "source")))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.problems())
                        .containsExactly(
                                Problem.of("column1", "transfer.mapping.unknown"),
                                Problem.of("column2", "problem.readOnly")));
    }

    @Test
    void an_import_stops_when_its_owner_loses_a_field_it_fills() {
        anna.change("delete from permission_set_field");
        long id = anna.upload(FILE);
        anna.check(id);
        restrict("phone", "HIDDEN");

        ImportDetail job = anna.start(id);

        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(anna.ask("select count(*) from lead")).containsExactly("0");
    }

    private void restrict(String field, String access) {
        anna.change("insert into permission_set_field (permission_set_id, record_type, field, access)"
                + " select id, 'LEAD', '" + field + "', '" + access + "' from permission_set where name = 'Worker'");
    }

    private static Mapping mapping(String... fields) {
        return new Mapping(List.of(fields), UnknownOwner.FALLBACK, null, Map.of(), Map.of());
    }
}
