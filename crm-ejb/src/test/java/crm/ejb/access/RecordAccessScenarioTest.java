package crm.ejb.access;

import static crm.oracle.Level.EDIT;
import static crm.oracle.Level.FULL;
import static crm.oracle.Level.NONE;
import static crm.oracle.Level.READ;
import static org.assertj.core.api.Assertions.assertThat;

import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Oracle;
import crm.oracle.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The access rules told as stories. */
class RecordAccessScenarioTest extends Stage {
    @Test
    void those_above_an_owner_have_what_he_has_and_nobody_else_has_anything() {
        scene.lead("lead", "Rita");
        reach("lead", "Rita", FULL, "Max", FULL, "Vera", FULL, "Olga", NONE, "Nora", NONE);
    }

    @Test
    void levels_without_users_are_transparent() {
        scene.role("trainee", "rep")
                .role("intern", "trainee")
                .person("Ivo", "intern")
                .lead("lead", "Ivo");
        reach("lead", "Rita", FULL, "Vera", FULL, "Olga", NONE);
    }

    @Test
    void nothing_is_seen_upwards() {
        scene.lead("lead", "Max");
        reach("lead", "Vera", FULL, "Rita", NONE);
    }

    @Test
    void an_account_owner_without_role_opens_no_children() {
        scene.account("account", "Nora").opportunity("deal", "Olga", "account");
        reach("deal", "Nora", NONE, "Olga", FULL);
        reach("account", "Olga", READ);
    }

    @Test
    void a_contact_controlled_by_its_account_is_reached_as_the_account_is() {
        scene.account("account", "Olga").contact("person", "Rita", "account");
        reach("account", "Rita", READ, "Max", READ, "Ralf", NONE);
        reach("person", "Olga", FULL, "Rita", READ, "Max", READ, "Ralf", NONE);
    }

    @Test
    void view_all_on_accounts_does_not_open_controlled_contacts_but_view_all_on_contacts_does() {
        scene.account("account", "Olga").contact("person", "Olga", "account");
        scene.change("Nora", nora -> nora.with(Permission.ACCOUNT_VIEW_ALL));
        scene.change("Ralf", ralf -> ralf.with(Permission.CONTACT_VIEW_ALL));
        reach("account", "Nora", READ, "Ralf", NONE);
        reach("person", "Nora", NONE, "Ralf", READ);
    }

    @Test
    void a_switched_off_hierarchy_hides_from_above_but_not_what_the_owners_role_opens() {
        scene.hierarchy(Kind.OPPORTUNITY, false).account("account", "Rita").opportunity("deal", "Olga", "account");
        reach("deal", "Olga", FULL, "Rita", EDIT, "Max", EDIT, "Vera", EDIT);
        scene.account("far", "Nora").opportunity("lonely", "Olga", "far");
        reach("lonely", "Olga", FULL, "Vera", NONE);
    }

    @Test
    void a_converted_lead_is_read_only_for_everybody() {
        scene.lead("lead", "Rita").happens("lead", lead -> lead.withConverted(true));
        scene.change("Nora", nora -> nora.with(Permission.MODIFY_ALL_DATA));
        reach("lead", "Rita", READ, "Max", READ, "Nora", READ, "Olga", NONE);
    }

    @Test
    void a_deleted_record_is_nowhere_but_in_the_bin_of_those_who_had_full() {
        scene.lead("lead", "Rita").happens("lead", lead -> lead.withDeleted(true));
        reach("lead", "Rita", NONE, "Vera", NONE);
        Oracle oracle = new Oracle(scene.world());
        assertThat(oracle.isInRecycleBin(scene.user("Max"), scene.record("lead")))
                .isTrue();
        assertThat(oracle.isInRecycleBin(scene.user("Olga"), scene.record("lead")))
                .isFalse();
    }

    @Test
    void without_the_function_permission_there_is_nothing_whatever_else_is_granted() {
        scene.lead("lead", "Rita").defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT);
        scene.change("Rita", rita -> rita.without(Permission.LEAD_READ).with(Permission.MODIFY_ALL_DATA));
        scene.change("Max", max -> max.without(Permission.LEAD_EDIT));
        reach("lead", "Rita", NONE, "Max", READ, "Ralf", EDIT);
    }

    @Test
    void somebody_who_does_not_exist_reaches_nothing() {
        scene.defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT).lead("lead", "Rita");
        agree();
        Item lead = scene.record("lead");
        assertThat(new Oracle(scene.world()).level(99, lead)).isEqualTo(NONE);
        assertThat(production(99, lead)).isEqualTo(NONE);
        List<Long> listed = list(0, Kind.LEAD);
        assertThat(listed).isEmpty();
    }

    @Test
    void a_record_that_does_not_exist_is_reached_by_nobody_not_even_by_whoever_reaches_all() {
        scene.defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT).lead("lead", "Rita");
        agree();
        for (long nowhere : new long[] {-1, 0, 4711}) {
            assertThat(production(scene.user("Ralf"), Item.lead(nowhere, scene.user("Rita"))))
                    .isEqualTo(NONE);
        }
    }
}
