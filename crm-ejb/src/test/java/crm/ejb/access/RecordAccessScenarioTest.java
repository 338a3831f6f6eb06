package crm.ejb.access;

import static crm.oracle.Level.EDIT;
import static crm.oracle.Level.FULL;
import static crm.oracle.Level.NONE;
import static crm.oracle.Level.READ;
import static crm.oracle.Level.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import crm.oracle.Oracle;
import crm.oracle.Permission;
import crm.oracle.World;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The access rules told as stories. Numbers in names are those of the list "easy to get wrong". */
class RecordAccessScenarioTest {
    private static final Bench BENCH = new Bench();

    private Scene scene;

    @BeforeEach
    void a_sales_organisation() {
        scene = new Scene()
                .role("vice president", null)
                .role("manager", "vice president")
                .role("rep", "manager")
                .role("other manager", "vice president")
                .person("Vera", "vice president")
                .person("Max", "manager")
                .person("Rita", "rep")
                .person("Ralf", "rep")
                .person("Olga", "other manager")
                .person("Nora", null);
    }

    @AfterAll
    static void leave() {
        BENCH.close();
    }

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
    void case_2_two_users_of_one_role_see_nothing_of_each_other() {
        scene.lead("lead", "Rita").account("account", "Rita").opportunity("deal", "Rita", "account");
        reach("lead", "Ralf", NONE);
        reach("account", "Ralf", NONE);
        reach("deal", "Ralf", NONE);
    }

    @Test
    void case_4_a_child_opens_its_account_for_reading_only_and_as_long_as_one_remains() {
        scene.account("account", "Olga").opportunity("deal", "Rita", "account").opportunity("more", "Rita", "account");
        reach("account", "Olga", FULL, "Rita", READ, "Max", READ, "Ralf", NONE);
        scene.happens("deal", deal -> deal.withDeleted(true));
        reach("account", "Rita", READ);
        scene.happens("more", more -> more.ownedBy(scene.user("Ralf")));
        reach("account", "Rita", NONE, "Ralf", READ);
    }

    @Test
    void case_4_view_all_on_children_does_not_open_their_accounts() {
        scene.account("account", "Olga").opportunity("deal", "Olga", "account");
        scene.change("Nora", nora -> nora.with(Permission.OPPORTUNITY_VIEW_ALL));
        reach("deal", "Nora", READ);
        reach("account", "Nora", NONE);
    }

    @Test
    void case_5_children_open_as_the_role_of_the_accounts_owner_says_not_that_of_his_manager() {
        scene.opens("rep", NONE, READ).opens("manager", EDIT, EDIT).defaults(Kind.CONTACT, DefaultAccess.PRIVATE);
        scene.account("account", "Rita").opportunity("deal", "Olga", "account").contact("person", "Olga", "account");
        reach("deal", "Rita", READ, "Max", READ, "Vera", FULL, "Olga", FULL, "Ralf", NONE);
        reach("person", "Rita", NONE, "Max", NONE, "Vera", FULL);
    }

    @Test
    void an_account_owner_without_role_opens_no_children() {
        scene.account("account", "Nora").opportunity("deal", "Olga", "account");
        reach("deal", "Nora", NONE, "Olga", FULL);
        reach("account", "Olga", READ);
    }

    @Test
    void case_6_edit_is_neither_transfer_nor_full() {
        scene.defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT).lead("lead", "Rita");
        reach("lead", "Ralf", EDIT);
        scene.defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT_TRANSFER);
        reach("lead", "Ralf", TRANSFER, "Rita", FULL);
    }

    @Test
    void case_8_an_inactive_owner_still_passes_up() {
        scene.lead("lead", "Rita").gone("Rita");
        reach("lead", "Max", FULL, "Rita", NONE);
    }

    @Test
    void case_8_an_owner_without_role_passes_nothing_up() {
        scene.lead("lead", "Nora");
        reach("lead", "Nora", FULL, "Vera", NONE);
    }

    @Test
    void case_11_roles_whose_numbers_begin_alike_are_not_related() {
        scene.role("north", "vice president", 21).role("east", "vice president", 211);
        scene.person("Nick", "north").person("Eve", "east").lead("lead", "Eve");
        reach("lead", "Nick", NONE, "Vera", FULL);
    }

    @Test
    void case_14_counts_leave_out_what_is_hidden() {
        scene.lead("hers", "Rita").lead("his", "Ralf").lead("gone", "Rita");
        scene.happens("gone", lead -> lead.withDeleted(true));
        agree();
        assertThat(count("Rita")).isEqualTo(1);
        assertThat(count("Max")).isEqualTo(2);
        assertThat(count("Olga")).isZero();
    }

    @Test
    void case_16_deactivation_holds_for_the_next_question() {
        scene.lead("lead", "Rita");
        reach("lead", "Rita", FULL);
        World before = scene.world();
        scene.gone("Rita");
        BENCH.fixture().change(before, scene.world());
        assertThat(BENCH.ask(List.of(scene.world())).found()).isEmpty();
        assertThat(count("Rita")).isZero();
    }

    @Test
    void case_19_a_person_account_has_opportunities_but_no_contacts() {
        scene.personAccount("consumer", "Olga").opportunity("deal", "Rita", "consumer");
        reach("consumer", "Rita", READ);
        reach("deal", "Olga", EDIT);
        World impossible = scene.contact("person", "Rita", "consumer").world();
        assertThat(impossible.isPossible()).isFalse();
        assertThatThrownBy(() -> BENCH.fixture().load(impossible)).hasMessageContaining("contact");
    }

    @Test
    void case_20_a_moved_opportunity_takes_its_reasons_with_it() {
        scene.account("old", "Olga").account("new", "Ralf").opportunity("deal", "Rita", "old");
        reach("deal", "Olga", EDIT, "Ralf", NONE);
        World before = scene.world();
        scene.happens("deal", deal -> deal.under(scene.record("new").id()));
        BENCH.fixture().change(before, scene.world());
        assertThat(BENCH.ask(List.of(scene.world())).found()).isEmpty();
        reach("deal", "Olga", NONE, "Ralf", EDIT);
        reach("old", "Rita", NONE);
        reach("new", "Rita", READ);
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
        List<Long> listed = BENCH.ask((Answers answers) -> answers.list(0, Kind.LEAD));
        assertThat(listed).isEmpty();
    }

    private void reach(String record, Object... viewersAndLevels) {
        agree();
        Item item = scene.record(record);
        for (int i = 0; i < viewersAndLevels.length; i += 2) {
            String viewer = (String) viewersAndLevels[i];
            Level level = (Level) viewersAndLevels[i + 1];
            int id = scene.user(viewer);
            assertThat(new Oracle(scene.world()).level(id, item))
                    .as("%s on %s", viewer, record)
                    .isEqualTo(level);
            assertThat(production(id, item))
                    .as("production: %s on %s", viewer, record)
                    .isEqualTo(level);
        }
    }

    /** Puts the scene into the database and asks production about every pair in it. */
    private void agree() {
        assertThat(BENCH.requireAgreement(scene.world()).decisions()).isPositive();
    }

    private static Level production(int viewer, Item item) {
        return BENCH.ask((Answers answers) ->
                answers.levels(viewer, item.kind(), List.of(item)).get(item));
    }

    private List<Long> bin(String viewer) {
        return BENCH.ask((Answers answers) -> answers.recycled(scene.user(viewer), Kind.LEAD));
    }

    private int count(String viewer) {
        return BENCH.ask((Answers answers) -> answers.count(scene.user(viewer), Kind.LEAD));
    }
}
