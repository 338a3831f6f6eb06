package crm.ejb.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.directory.GranteeKind;
import crm.domain.transfer.Finding;
import crm.ejb.routing.RoutingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportingByAssignmentRulesTest {
    private static final String FILE = """
            Last name,Country,Owner
            One,DE,
            Two,DE,Nobody Known
            Three,DE,cora
            Four,AT,
            Five,FR,
            """;

    private final RoutingFixture house = new RoutingFixture();
    private final Importing cora = new Importing(house.database, "cora");

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void lines_without_a_known_owner_go_where_the_rules_say_and_the_rest_to_the_importer() {
        house.rule("Germany", "DE", house.grantee(GranteeKind.ROLE, "Desk"), null);
        house.rule("Austria", "AT", house.grantee(GranteeKind.QUEUE, "Inbound"), null);
        long id = cora.upload(FILE);
        cora.map(id, cora.view(id).mapping().assigned(true));
        cora.check(id);

        assertThat(cora.findings(id))
                .extracting((Finding finding) -> finding.reason().key())
                .containsExactly("transfer.owner.byRules");
        assertThat(cora.call(() -> cora.results.drafts(id)))
                .extracting(DraftRow::ownerName)
                .containsExactly(null, null, "cora", null, null);
        cora.start(id);

        assertThat(
                        house.ask(
                                "select l.last_name || ' ' || coalesce(u.user_name, q.name) from lead l"
                                        + " left join crm_user u on u.id = l.owner_id left join queue q on q.id = l.owner_id order by l.id"))
                .containsExactly("One anna", "Two ben", "Three cora", "Four Inbound", "Five cora");
        assertThat(house.ask("select new_value from field_history where field = 'assignedBy' order by id"))
                .containsExactly("Germany", "Germany", "Austria");
        assertThat(house.ask("select owner_id = (select id from crm_user where user_name = 'ben') from assignment_turn"
                        + " where owner_id is not null"))
                .containsExactly("t");
    }
}
