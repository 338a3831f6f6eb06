package crm.ejb.sharing;

import static crm.domain.access.AccessLevel.EDIT;
import static crm.domain.access.AccessLevel.READ;
import static crm.domain.directory.GranteeKind.GROUP;
import static crm.domain.directory.GranteeKind.QUEUE;
import static crm.domain.directory.GranteeKind.ROLE;
import static crm.domain.directory.GranteeKind.ROLE_AND_BELOW;
import static crm.domain.directory.GranteeKind.USER;
import static crm.ejb.sharing.SharingFixture.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.RuleProfile;
import crm.domain.directory.CircleProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.RecordType;
import crm.ejb.lead.EditLead;
import crm.ejb.lead.LeadDetail;
import crm.ejb.ownership.ChangeOwner;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingByRulesTest {
    private final SharingFixture house = new SharingFixture();
    private long annasLead;

    @BeforeEach
    void two_leads_nobody_else_sees() {
        annasLead = house.lead("anna", "Abel", "DE");
        house.lead("ben", "Byrne", null);
    }

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void an_owner_rule_opens_what_the_members_of_its_source_own_to_its_target_and_those_above() {
        house.ownerRule(house.grantee(ROLE_AND_BELOW, "EMEA"), house.grantee(ROLE, "Partners"), EDIT);

        assertThat(house.sees("dora")).containsExactly("Abel EDIT", "Byrne EDIT");
        assertThat(house.sees("ally")).containsExactly("Abel EDIT", "Byrne EDIT");
        assertThat(house.sees("anna")).containsExactly("Abel FULL");
        assertThat(house.audited()).contains("rule.created").contains("ROLE_AND_BELOW EMEA");
    }

    @Test
    void changing_target_and_level_holds_at_once_and_looks_at_no_record() {
        int id = house.criteriaRule(is("country", Operator.EQUALS, "de"), house.grantee(USER, "dora"), READ);
        int few = statementsOf(() -> edit(id, house.grantee(USER, "ben"), READ, is("country", Operator.EQUALS, "de")));
        IntStream.range(0, 20).forEach(i -> house.lead("anna", "More " + i, "DE"));
        int many =
                statementsOf(() -> edit(id, house.grantee(USER, "ally"), EDIT, is("country", Operator.EQUALS, "de")));

        assertThat(house.sees("dora")).isEmpty();
        assertThat(house.sees("ally")).hasSize(21).contains("Abel EDIT");
        assertThat(many).isEqualTo(few);
        assertThat(house.number("select count(*) from criteria_match")).isEqualTo(21);
        assertThat(
                        house.number(
                                "select count(*) from criteria_match m join lead l on l.id = m.record_id where"
                                        + " (m.created_at, m.sort_name, m.score) is distinct from (l.created_at, l.sort_name, l.score)"))
                .isZero();
    }

    @Test
    void an_edited_condition_is_looked_up_anew() {
        int id = house.criteriaRule(is("country", Operator.EQUALS, "DE"), house.grantee(USER, "dora"), READ);
        assertThat(house.sees("dora")).containsExactly("Abel READ");

        edit(id, house.grantee(USER, "dora"), READ, is("lastName", Operator.STARTS_WITH, "by"));

        assertThat(house.sees("dora")).containsExactly("Byrne READ");
    }

    @Test
    void matches_follow_every_change_of_values() {
        Condition german = new Condition.AllOf(
                List.of(is("country", Operator.EQUALS, "de"), is("lastName", Operator.DIFFERS, "Zimmer")));
        house.criteriaRule(german, house.grantee(USER, "dora"), READ);
        LeadDetail lead = house.leads("anna", door -> door.view(annasLead));

        change(lead, "Abel", "AT");
        assertThat(house.sees("dora")).isEmpty();
        change(lead, "Abel", "De");
        assertThat(house.sees("dora")).containsExactly("Abel READ");
        change(lead, "ZIMMER", "DE");
        assertThat(house.sees("dora")).isEmpty();
        house.lead("ben", "Baker", "DE");
        assertThat(house.sees("dora")).containsExactly("Baker READ");
        house.change("update lead set score = 3 where last_name = 'Baker'");
        assertThat(house.sees("dora")).containsExactly("Baker READ");
    }

    @Test
    void a_deleted_rule_opens_nothing_and_leaves_nothing() {
        int id = house.criteriaRule(is("country", Operator.EQUALS, "DE"), house.grantee(USER, "dora"), READ);

        house.rulesDo("root", door -> door.delete(id, 0));

        assertThat(house.sees("dora")).isEmpty();
        assertThat(house.number("select count(*) from criteria_match")).isZero();
        assertThat(house.rules("root", RuleService::list)).isEmpty();
        assertThat(house.audited()).contains("rule.deleted");
    }

    @Test
    void a_rule_is_told_back_as_it_was_made() {
        Condition tree = new Condition.AnyOf(List.of(
                is("score", Operator.AT_LEAST, "050.0"),
                new Condition.AllOf(
                        List.of(is("city", Operator.CONTAINS, "a\"b\\c"), is("interested", Operator.EQUALS, "true")))));
        int id = house.criteriaRule(tree, house.grantee(USER, "dora"), READ);

        RuleRow rule = house.rules("root", door -> door.view(id));

        assertThat(rule.target().name()).isEqualTo("dora");
        assertThat(rule.profile().condition().comparisons())
                .containsExactly(
                        new Condition.Comparison("score", Operator.AT_LEAST, "50"),
                        new Condition.Comparison("city", Operator.CONTAINS, "a\"b\\c"),
                        new Condition.Comparison("interested", Operator.EQUALS, "true"));
    }

    @Test
    void conditions_that_make_no_sense_are_refused_in_words() {
        assertThat(refused(is("ownerId", Operator.EQUALS, "1"))).isEqualTo("sharing.condition.field");
        assertThat(refused(is("score) or true --", Operator.EQUALS, "1"))).isEqualTo("sharing.condition.field");
        assertThat(refused(is("score", Operator.CONTAINS, "1"))).isEqualTo("sharing.condition.operator");
        assertThat(refused(is("score", Operator.EQUALS, "1e9"))).isEqualTo("sharing.condition.value");
        assertThat(refused(is("status", Operator.EQUALS, "OLD"))).isEqualTo("sharing.condition.value");
        assertThat(refused(is("city", Operator.EQUALS, " "))).isEqualTo("sharing.condition.noValue");
        assertThat(refused(is("city", Operator.EQUALS, "\ud83d"))).isEqualTo("sharing.condition.value");
        assertThat(refused(new Condition.AllOf(List.of()))).isEqualTo("sharing.condition.missing");
        assertThat(refused(new Condition.AllOf(List.of(
                        new Condition.AnyOf(List.of(new Condition.AllOf(List.of(is("city", Operator.EQUALS, "x")))))))))
                .isEqualTo("sharing.condition.tooLarge");
    }

    @Test
    void a_rule_keeps_its_kind_its_name_is_given_once_and_an_old_version_is_refused() {
        int dora = house.grantee(USER, "dora");
        int id = house.ownerRule(house.grantee(USER, "anna"), dora, READ);
        String name = house.rules("root", door -> door.view(id)).profile().name();

        assertThatThrownBy(() -> edit(id, dora, READ, is("score", Operator.ABOVE, "1")))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.rules(
                        "root",
                        door -> door.create(new RuleProfile(
                                RecordType.LEAD,
                                name.toUpperCase(java.util.Locale.ROOT),
                                null,
                                dora,
                                null,
                                dora,
                                READ))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.rulesDo("root", door -> door.delete(id, 7)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_queue_is_a_source_for_leads_alone_and_means_what_it_owns() {
        int queue = house.queues(
                "root",
                door -> door.create(new CircleProfile("Inbound", null, true), Set.of(house.grantee(USER, "anna"))));
        house.leadsDo("anna", door -> door.transfer(new ChangeOwner(annasLead, 0, queue)));
        int source = house.grantee(QUEUE, "Inbound");
        house.ownerRule(source, house.grantee(USER, "dora"), READ);

        assertThat(house.sees("dora")).containsExactly("Abel READ");
        assertThat(house.sees("anna")).containsExactly("Abel TRANSFER");
        assertThat(house.sees("emil")).containsExactly("Byrne FULL");
        assertThatThrownBy(() -> house.rules(
                        "root",
                        door -> door.create(new RuleProfile(
                                RecordType.ACCOUNT, "x", null, source, null, house.grantee(USER, "dora"), READ))))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void who_administers_sharing_alone_opens_nothing_to_himself() {
        int dora = house.grantee(USER, "dora");
        int desk = house.groups("clerk", door -> door.create(new CircleProfile("Desk", null, false), Set.of()));
        long far = house.lead("dora", "Far", "DE");

        assertThatThrownBy(() -> create("clerk", dora, house.grantee(USER, "clerk")))
                .isInstanceOf(DeniedException.class);
        assertThatThrownBy(() -> create("clerk", dora, house.grantee(USER, "ben")))
                .isInstanceOf(DeniedException.class);
        create("clerk", dora, house.grantee(GROUP, "Desk"));
        assertThatThrownBy(() -> house.groups("clerk", door -> {
                    door.edit(new EditCircle(
                            desk, 0, new CircleProfile("Desk", null, false), Set.of(house.grantee(USER, "clerk"))));
                    return null;
                }))
                .isInstanceOf(DeniedException.class);
        create("clerk", house.grantee(USER, "anna"), house.grantee(USER, "dora"));
        create("clerk", house.grantee(USER, "anna"), house.grantee(USER, "clerk"));

        assertThat(house.sees("clerk")).containsExactly("Abel FULL", "Byrne FULL");
        assertThat(house.sees("dora")).contains("Far FULL");
        assertThat(far).isPositive();
    }

    private int statementsOf(Runnable work) {
        return house.database
                .statements()
                .during(() -> {
                    work.run();
                    return null;
                })
                .statements();
    }

    private int create(String caller, int source, int target) {
        return house.rules(
                caller,
                door -> door.create(new RuleProfile(
                        RecordType.LEAD, "r" + source + "-" + target, null, source, null, target, READ)));
    }

    private void edit(int id, int target, AccessLevel level, Condition condition) {
        house.rulesDo("root", door -> {
            RuleRow rule = door.view(id);
            door.edit(new EditRule(
                    id,
                    rule.version(),
                    new RuleProfile(RecordType.LEAD, "Edited", null, null, condition, target, level)));
        });
    }

    private void change(LeadDetail lead, String lastName, String country) {
        house.leadsDo("anna", door -> {
            int version = door.view(lead.id()).version();
            door.edit(new EditLead(lead.id(), version, SharingFixture.profile(lastName, country)));
        });
    }

    private String refused(Condition condition) {
        try {
            house.criteriaRule(condition, house.grantee(USER, "dora"), READ);
            return "accepted";
        } catch (InvalidException invalid) {
            return invalid.problems().get(0).reason().key();
        }
    }
}
