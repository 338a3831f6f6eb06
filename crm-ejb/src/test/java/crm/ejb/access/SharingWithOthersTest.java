package crm.ejb.access;

import static crm.oracle.Level.EDIT;
import static crm.oracle.Level.FULL;
import static crm.oracle.Level.NONE;
import static crm.oracle.Level.READ;
import static crm.oracle.Level.TRANSFER;

import crm.oracle.Criterion;
import crm.oracle.Criterion.Comparison;
import crm.oracle.DefaultAccess;
import crm.oracle.Kind;
import crm.oracle.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules, shares, teams and queues where their clauses leave room, as we read them. */
class SharingWithOthersTest extends Stage {
    @Test
    void a_confidential_inner_group_passes_nothing_up_though_the_outer_one_is_open() {
        scene.group("inner", scene.one("Rita")).confidential("inner");
        scene.group("outer", scene.circle("inner"), scene.one("Olga"));
        scene.lead("lead", "Nora").share("lead", scene.circle("outer"), READ);
        reach("lead", "Rita", READ, "Max", NONE, "Olga", READ, "Vera", READ);
    }

    @Test
    void a_member_by_two_paths_passes_up_along_the_open_one() {
        scene.group("closed", scene.one("Rita")).confidential("closed").group("open", scene.role("rep"));
        scene.group("both", scene.circle("closed"), scene.circle("open"));
        scene.lead("lead", "Nora").share("lead", scene.circle("both"), READ);
        reach("lead", "Rita", READ, "Ralf", READ, "Max", READ);
    }

    @Test
    void an_empty_role_in_a_group_serves_nobody_above_it() {
        scene.role("assistant", "other manager").group("group", scene.role("assistant"));
        scene.lead("lead", "Nora").share("lead", scene.circle("group"), READ);
        reach("lead", "Olga", NONE, "Vera", NONE);
        scene.share("lead", scene.role("assistant"), READ);
        reach("lead", "Olga", READ, "Vera", READ);
    }

    @Test
    void a_share_to_the_role_of_somebody_who_left_stays() {
        scene.lead("lead", "Nora").share("lead", scene.role("rep"), READ).gone("Rita");
        reach("lead", "Rita", NONE, "Ralf", READ, "Max", READ);
    }

    @Test
    void a_source_means_its_members_alone_and_those_who_left_too() {
        scene.group("sellers", scene.role("rep")).confidential("sellers").gone("Rita");
        scene.lead("hers", "Rita").lead("his superiors", "Max");
        scene.rule(Kind.LEAD, scene.circle("sellers"), scene.one("Olga"), EDIT);
        reach("hers", "Olga", EDIT);
        reach("his superiors", "Olga", NONE);
    }

    @Test
    void a_rule_from_a_role_to_its_ancestor_gives_the_rules_level_where_the_hierarchy_is_off() {
        scene.hierarchy(Kind.LEAD, false).lead("lead", "Rita");
        scene.rule(Kind.LEAD, scene.role("rep"), scene.role("manager"), READ);
        reach("lead", "Max", READ, "Vera", READ, "Rita", FULL, "Ralf", NONE);
    }

    @Test
    void of_two_rules_about_one_record_the_higher_level_counts() {
        scene.lead("lead", "Rita").content("lead", "Steel", 3);
        scene.rule(Kind.LEAD, scene.role("rep"), scene.one("Olga"), READ);
        scene.rule(Kind.LEAD, new Criterion.OfText(Comparison.CONTAINS, "EE"), scene.one("Olga"), EDIT);
        reach("lead", "Olga", EDIT);
    }

    @Test
    void texts_compare_without_regard_to_case_and_signs_are_only_signs() {
        scene.lead("lead", "Rita").content("lead", "\u00c4rzte_100%", null).lead("plain", "Rita");
        scene.content("plain", "\u00e4rzteX100x", null);
        Criterion both = new Criterion.All(List.of(
                new Criterion.OfText(Comparison.STARTS_WITH, "\u00e4RZTE"),
                new Criterion.OfText(Comparison.CONTAINS, "_100%")));
        scene.rule(Kind.LEAD, both, scene.one("Olga"), READ);
        reach("lead", "Olga", READ);
        reach("plain", "Olga", NONE);
    }

    @Test
    void contacts_controlled_by_their_account_know_no_rules_shares_or_teams() {
        scene.account("account", "Nora").contact("person", "Nora", "account").opportunity("deal", "Nora", "account");
        scene.share("person", scene.one("Ralf"), EDIT).team("account", "Olga", READ, EDIT, EDIT);
        scene.rule(Kind.CONTACT, scene.one("Nora"), scene.one("Rita"), EDIT);
        reach("person", "Ralf", NONE, "Rita", NONE, "Olga", READ);
        reach("account", "Ralf", NONE, "Rita", NONE, "Olga", READ);
        reach("deal", "Olga", EDIT);
        scene.defaults(Kind.CONTACT, DefaultAccess.PRIVATE);
        reach("person", "Ralf", EDIT, "Rita", EDIT, "Olga", EDIT);
        reach("account", "Ralf", READ, "Rita", READ);
    }

    @Test
    void those_above_a_team_member_have_his_levels() {
        scene.account("account", "Nora").opportunity("deal", "Nora", "account").opportunity("more", "Nora", "account");
        scene.team("account", "Rita", EDIT, NONE, READ).team("more", "Rita", EDIT);
        reach("account", "Rita", EDIT, "Max", EDIT, "Ralf", NONE);
        reach("deal", "Rita", READ, "Vera", READ, "Ralf", NONE);
        reach("more", "Rita", EDIT, "Max", EDIT, "Ralf", NONE);
    }

    @Test
    void a_confidential_queue_serves_its_members_alone_and_a_claim_makes_an_owner() {
        scene.queue("inbox", scene.one("Rita"), scene.role("rep"))
                .confidential("inbox")
                .queued("lead", "inbox");
        reach("lead", "Rita", TRANSFER, "Ralf", TRANSFER, "Max", NONE, "Vera", NONE);
        World before = scene.world();
        scene.happens("lead", lead -> lead.ownedBy(scene.user("Rita")));
        become(before);
        reach("lead", "Rita", FULL, "Ralf", NONE, "Max", FULL);
    }
}
