package crm.ejb.access;

import static crm.oracle.Level.EDIT;
import static crm.oracle.Level.FULL;
import static crm.oracle.Level.NONE;
import static crm.oracle.Level.READ;
import static crm.oracle.Level.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.shared.DeniedException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Criterion;
import crm.oracle.Criterion.Comparison;
import crm.oracle.DefaultAccess;
import crm.oracle.Grantee;
import crm.oracle.Kind;
import crm.oracle.Permission;
import crm.oracle.Share;
import crm.oracle.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The twenty cases of record access that are easy to get wrong, each as it must be. */
class EasyToGetWrongTest extends Stage {
    @Test
    void case_01_the_recipients_superiors_get_the_recipients_level_and_not_full() {
        scene.lead("lead", "Olga").share("lead", scene.one("Ralf"), READ);
        reach("lead", "Olga", FULL, "Ralf", READ, "Max", READ, "Vera", FULL, "Rita", NONE, "Nora", NONE);
    }

    @Test
    void case_02_two_users_of_one_role_see_nothing_of_each_other_until_a_rule_says_so() {
        scene.lead("lead", "Rita").account("account", "Rita").opportunity("deal", "Rita", "account");
        reach("lead", "Ralf", NONE);
        reach("account", "Ralf", NONE);
        reach("deal", "Ralf", NONE);
        scene.rule(Kind.LEAD, scene.role("rep"), scene.role("rep"), READ);
        reach("lead", "Ralf", READ, "Rita", FULL, "Olga", NONE);
    }

    @Test
    void case_03_a_share_to_a_role_also_reaches_the_roles_above_it_even_if_nobody_is_in_it() {
        scene.role("assistant", "other manager").lead("lead", "Rita").lead("other", "Nora");
        scene.share("lead", scene.role("assistant"), READ).share("other", scene.branch("assistant"), EDIT);
        reach("lead", "Olga", READ, "Ralf", NONE);
        reach("other", "Olga", EDIT, "Vera", EDIT, "Max", NONE);
    }

    @Test
    void case_04_a_child_opens_its_account_for_reading_only_and_as_long_as_one_remains() {
        scene.account("account", "Olga").opportunity("deal", "Rita", "account").opportunity("more", "Rita", "account");
        reach("account", "Olga", FULL, "Rita", READ, "Max", READ, "Ralf", NONE);
        scene.happens("deal", deal -> deal.withDeleted(true));
        reach("account", "Rita", READ);
        scene.happens("more", more -> more.ownedBy(scene.user("Ralf")));
        reach("account", "Rita", NONE, "Ralf", READ);
        scene.share("more", scene.one("Rita"), EDIT);
        reach("account", "Rita", READ);
    }

    @Test
    void case_04_view_all_on_children_does_not_open_their_accounts() {
        scene.account("account", "Olga").opportunity("deal", "Olga", "account");
        scene.change("Nora", nora -> nora.with(Permission.OPPORTUNITY_VIEW_ALL));
        reach("deal", "Nora", READ);
        reach("account", "Nora", NONE);
    }

    @Test
    void case_05_children_open_as_the_role_of_the_accounts_owner_says_not_that_of_his_manager() {
        scene.opens("rep", NONE, READ).opens("manager", EDIT, EDIT).defaults(Kind.CONTACT, DefaultAccess.PRIVATE);
        scene.account("account", "Rita").opportunity("deal", "Olga", "account").contact("person", "Olga", "account");
        reach("deal", "Rita", READ, "Max", READ, "Vera", FULL, "Olga", FULL, "Ralf", NONE);
        reach("person", "Rita", NONE, "Max", NONE, "Vera", FULL);
    }

    @Test
    void case_06_edit_is_not_delete_share_or_transfer() {
        scene.lead("lead", "Rita").share("lead", scene.one("Olga"), EDIT);
        reach("lead", "Olga", EDIT);
        require("Olga", "lead", AccessLevel.EDIT);
        assertThatThrownBy(() -> require("Olga", "lead", AccessLevel.TRANSFER)).isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> require("Olga", "lead", AccessLevel.FULL)).isInstanceOf(DeniedException.class);
        scene.defaults(Kind.LEAD, DefaultAccess.PUBLIC_EDIT_TRANSFER);
        reach("lead", "Olga", TRANSFER, "Ralf", TRANSFER, "Rita", FULL);
    }

    @Test
    void case_07_shares_end_when_the_owner_changes_but_rules_and_teams_do_not() {
        scene.account("account", "Nora").opportunity("deal", "Nora", "account").lead("lead", "Rita");
        scene.share("deal", scene.one("Ralf"), EDIT).team("deal", "Rita", READ);
        scene.share("lead", scene.one("Olga"), EDIT);
        scene.rule(Kind.LEAD, scene.role("rep"), scene.one("Nora"), READ);
        reach("deal", "Ralf", EDIT, "Rita", READ);
        reach("lead", "Olga", EDIT, "Nora", READ);
        World before = scene.world();
        scene.transfer("deal", "Olga").transfer("lead", "Ralf");
        become(before);
        reach("deal", "Ralf", NONE, "Rita", READ, "Olga", FULL);
        reach("lead", "Olga", NONE, "Nora", READ, "Ralf", FULL);
    }

    @Test
    void case_08_an_inactive_owner_still_passes_up_by_the_hierarchy_and_by_rules() {
        scene.lead("lead", "Rita")
                .rule(Kind.LEAD, scene.one("Rita"), scene.one("Olga"), READ)
                .gone("Rita");
        reach("lead", "Max", FULL, "Rita", NONE, "Olga", READ);
    }

    @Test
    void case_08_an_owner_without_role_passes_nothing_up() {
        scene.lead("lead", "Nora");
        reach("lead", "Nora", FULL, "Vera", NONE);
    }

    @Test
    void case_09_a_rule_on_a_queue_is_not_a_rule_on_its_members() {
        scene.queue("inbox", scene.one("Rita")).queued("waiting", "inbox").lead("hers", "Rita");
        scene.rule(Kind.LEAD, scene.circle("inbox"), scene.one("Olga"), READ);
        reach("waiting", "Rita", TRANSFER, "Max", TRANSFER, "Olga", READ);
        reach("hers", "Rita", FULL, "Olga", NONE);
    }

    @Test
    void case_10_what_was_granted_on_a_lead_gives_nothing_on_what_it_became() {
        scene.queue("inbox", scene.one("Nora")).lead("lead", "Rita");
        scene.share("lead", scene.one("Ralf"), EDIT);
        scene.rule(Kind.LEAD, scene.one("Rita"), scene.one("Olga"), EDIT);
        reach("lead", "Ralf", EDIT, "Olga", EDIT);
        World before = scene.world();
        scene.happens("lead", lead -> lead.withConverted(true));
        scene.account("account", "Rita").contact("person", "Rita", "account").opportunity("deal", "Rita", "account");
        become(before);
        reach("lead", "Ralf", READ, "Olga", READ, "Rita", READ);
        for (String record : List.of("account", "person", "deal")) {
            reach(record, "Rita", FULL, "Ralf", NONE, "Olga", NONE, "Nora", NONE);
        }
    }

    @Test
    void case_11_roles_whose_numbers_begin_alike_are_not_related() {
        scene.role("north", "vice president", 21).role("east", "vice president", 211);
        scene.person("Nick", "north").person("Eve", "east").lead("lead", "Eve").lead("shared", "Olga");
        scene.share("shared", scene.branch("east"), READ);
        reach("lead", "Nick", NONE, "Vera", FULL);
        reach("shared", "Nick", NONE, "Eve", READ);
    }

    @Test
    void case_12_a_group_inside_a_confidential_group_passes_nothing_up() {
        scene.group("inner", scene.one("Rita"))
                .group("outer", scene.circle("inner"))
                .confidential("outer");
        scene.lead("lead", "Nora").share("lead", scene.circle("outer"), EDIT);
        reach("lead", "Rita", EDIT, "Max", NONE, "Vera", NONE, "Ralf", NONE);
        scene.share("lead", scene.circle("inner"), READ);
        reach("lead", "Rita", EDIT, "Max", READ, "Vera", READ);
    }

    @Test
    void case_13_a_comparison_with_an_empty_value_is_never_true() {
        scene.lead("empty", "Rita").lead("other", "Rita").content("other", "Steel", 3);
        scene.rule(Kind.LEAD, new Criterion.OfText(Comparison.DIFFERS, "wood"), scene.one("Olga"), READ);
        scene.rule(Kind.LEAD, new Criterion.OfNumber(Comparison.BELOW, 10), scene.one("Olga"), EDIT);
        reach("empty", "Olga", NONE);
        reach("other", "Olga", EDIT);
        World before = scene.world();
        scene.content("other", null, null).content("empty", "STEEL", null);
        become(before);
        reach("other", "Olga", NONE);
        reach("empty", "Olga", READ);
    }

    @Test
    void case_14_counts_and_sums_leave_out_what_is_hidden() {
        scene.account("account", "Nora").opportunity("hers", "Rita", "account").opportunity("his", "Ralf", "account");
        scene.opportunity("gone", "Rita", "account").happens("gone", deal -> deal.withDeleted(true));
        scene.content("hers", null, 5).content("his", null, 7).content("gone", null, 11);
        scene.share("his", scene.one("Olga"), READ);
        agree();
        assertThat(count("Rita", Kind.OPPORTUNITY)).isEqualTo(1);
        assertThat(count("Max", Kind.OPPORTUNITY)).isEqualTo(2);
        assertThat(count("Olga", Kind.OPPORTUNITY)).isEqualTo(1);
        assertThat(amount("Rita")).isEqualTo(5);
        assertThat(amount("Max")).isEqualTo(12);
        assertThat(amount("Olga")).isEqualTo(7);
    }

    @Test
    void case_15_two_role_moves_at_once_cannot_close_a_cycle() {
        scene.lead("lead", "Rita");
        agree();
        String move = "update role set parent_id = %d where id = %d";
        int one = scene.role("manager").id();
        int other = scene.role("other manager").id();
        assertThat(bench().fixture().raced(move.formatted(other, one), move.formatted(one, other)))
                .contains("would be above itself");
    }

    @Test
    void case_16_deactivation_holds_for_the_next_question_of_an_open_session() {
        scene.lead("lead", "Rita").lead("other", "Olga").share("other", scene.one("Rita"), EDIT);
        reach("lead", "Rita", FULL);
        reach("other", "Rita", EDIT, "Max", EDIT);
        World before = scene.world();
        scene.gone("Rita").given(sharing -> sharing.afterDeactivating(scene.user("Rita")));
        become(before);
        assertThat(count("Rita", Kind.LEAD)).isZero();
        assertThat(production(scene.user("Max"), scene.record("other"))).isEqualTo(NONE);
        before = scene.world();
        scene.change("Rita", rita -> rita.withActive(true));
        become(before);
        assertThat(production(scene.user("Rita"), scene.record("other")))
                .as("what ended does not come back")
                .isEqualTo(NONE);
    }

    @Test
    void case_17_a_share_that_expired_a_microsecond_ago_grants_nothing() {
        scene.lead("over", "Rita").share("over", scene.one("Olga"), EDIT, Share.Expiry.A_MICROSECOND_AGO);
        scene.lead("valid", "Rita").share("valid", scene.one("Olga"), EDIT, Share.Expiry.LATER);
        reach("over", "Olga", NONE);
        reach("valid", "Olga", EDIT);
    }

    @Test
    void case_18_a_lead_owned_by_a_queue_without_members_is_there_for_nobody_but_modify_all() {
        scene.queue("inbox").queued("waiting", "inbox");
        scene.change("Nora", nora -> nora.with(Permission.LEAD_MODIFY_ALL));
        reach("waiting", "Vera", NONE, "Max", NONE, "Rita", NONE, "Olga", NONE, "Nora", FULL);
        assertThat(count("Nora", Kind.LEAD)).isEqualTo(1);
        World before = scene.world();
        Grantee queue = scene.circle("inbox");
        scene.given(sharing -> sharing.withCircle(queue, old -> old.listing(scene.one("Rita"))));
        become(before);
        reach("waiting", "Rita", TRANSFER, "Max", TRANSFER, "Olga", NONE);
    }

    @Test
    void case_19_a_person_account_has_opportunities_but_no_contacts() {
        scene.personAccount("consumer", "Olga").opportunity("deal", "Rita", "consumer");
        scene.team("consumer", "Ralf", READ, EDIT, EDIT);
        reach("consumer", "Rita", READ, "Ralf", READ);
        reach("deal", "Olga", EDIT, "Ralf", EDIT);
        World impossible = scene.contact("person", "Rita", "consumer").world();
        assertThat(impossible.isPossible()).isFalse();
        assertThatThrownBy(() -> bench().fixture().load(impossible)).hasMessageContaining("contact");
    }

    @Test
    void case_20_a_moved_contact_or_opportunity_takes_its_reasons_with_it() {
        scene.defaults(Kind.CONTACT, DefaultAccess.PRIVATE)
                .account("old", "Olga")
                .account("new", "Ralf");
        scene.opportunity("deal", "Rita", "old").contact("person", "Rita", "old");
        scene.team("old", "Nora", READ, EDIT, READ).share("deal", scene.one("Nora"), READ);
        reach("deal", "Olga", EDIT, "Ralf", NONE, "Nora", READ);
        reach("person", "Olga", EDIT, "Ralf", NONE, "Nora", EDIT);
        reach("old", "Rita", READ, "Max", READ);
        World before = scene.world();
        long to = scene.record("new").id();
        scene.happens("deal", deal -> deal.under(to)).happens("person", person -> person.under(to));
        become(before);
        reach("deal", "Olga", NONE, "Ralf", EDIT, "Nora", READ);
        reach("person", "Olga", NONE, "Ralf", EDIT, "Nora", NONE);
        reach("old", "Rita", NONE, "Nora", READ);
        reach("new", "Rita", READ, "Nora", READ);
    }

    private void require(String viewer, String lead, AccessLevel level) {
        RecordRef ref = new RecordRef(RecordType.LEAD, scene.record(lead).id());
        bench().read(entities -> {
            new RecordAccess(new Sql(entities), new Organisations()).require(scene.viewer(viewer), ref, level);
            return null;
        });
    }

    private long amount(String viewer) {
        return bench().read(entities -> {
            Sql sql = new Sql(entities);
            return new RecordAccess(sql, new Organisations())
                    .withCondition(scene.viewer(viewer), conditions -> sql.first(
                                    SqlText.of("select coalesce(sum(r.amount), 0) from opportunity r where ")
                                            .add(conditions.of(RecordType.OPPORTUNITY, "r", AccessLevel.READ)),
                                    row -> row.getLong(1))
                            .orElseThrow());
        });
    }
}
