package crm.ejb.routing;

import static crm.domain.directory.GranteeKind.GROUP;
import static crm.domain.directory.GranteeKind.QUEUE;
import static crm.domain.directory.GranteeKind.ROLE;
import static crm.domain.directory.GranteeKind.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crm.domain.directory.CircleProfile;
import crm.domain.routing.AssignmentProfile;
import crm.domain.routing.RuleOutcome;
import crm.domain.shared.ConflictException;
import crm.domain.shared.DeniedException;
import crm.domain.shared.InvalidException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssigningNewLeadsTest {
    private final RoutingFixture house = new RoutingFixture();

    @AfterEach
    void drop() {
        house.close();
    }

    @Test
    void without_rules_and_default_a_lead_stays_with_whoever_captures_it() {
        assertThat(house.owner("DE")).isEqualTo("cora");
        assertThat(house.ask("select unread from lead")).containsExactly("f");
    }

    @Test
    void the_first_rule_that_means_the_lead_decides() {
        house.rule("Germany", "de", house.grantee(USER, "anna"), null);
        house.rule("Germany again", "DE", house.grantee(USER, "ben"), null);
        house.rule("Rest", null, house.grantee(QUEUE, "Inbound"), null);

        assertThat(house.owner("DE")).isEqualTo("anna");
        assertThat(house.owner("AT")).isEqualTo("Inbound");
        assertThat(house.owner(null)).isEqualTo("Inbound");
        assertThat(house.ask("select distinct unread from lead")).containsExactly("t");
        assertThat(house.audited())
                .contains("lead.assigned {\"rule\": \"Germany\", \"owner\": \"anna\"}")
                .anyMatch(line -> line.startsWith("routing.created"));
        assertThat(house.ask("select new_value from field_history where field = 'assignedBy' order by id"))
                .containsExactly("Germany", "Rest", "Rest");
    }

    @Test
    void a_raised_rule_is_asked_earlier_and_one_switched_off_not_at_all() {
        int germany = house.rule("Germany", "DE", house.grantee(USER, "anna"), null);
        int rest = house.rule("Rest", null, house.grantee(USER, "ben"), null);

        house.routingDo(door -> door.raise(rest));
        assertThat(house.owner("DE")).isEqualTo("ben");
        house.routingDo(door -> door.raise(rest));
        AssignmentRow row = house.routing("root", door -> door.view(rest));
        AssignmentProfile off =
                new AssignmentProfile("Rest", false, null, row.profile().targetId(), null);
        house.routingDo(door -> door.edit(new EditAssignment(rest, row.version(), off)));

        assertThat(house.owner("DE")).isEqualTo("anna");
        assertThat(house.routing("root", RoutingService::list))
                .extracting(AssignmentRow::id)
                .containsExactly(rest, germany);
        assertThatThrownBy(() -> house.routingDo(door -> door.edit(new EditAssignment(rest, row.version(), off))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void members_take_turns_groups_within_groups_included_and_whoever_cannot_own_leads_is_passed_over() {
        int inner = house.groups(
                door -> door.create(new CircleProfile("Inner", null, false), Set.of(house.grantee(ROLE, "Desk"))));
        house.groups(door -> door.create(
                new CircleProfile("Outer", null, false),
                Set.of(house.grantee(GROUP, "Inner"), house.grantee(USER, "cora"))));
        assertThat(inner).isPositive();
        house.rule("All", null, house.grantee(GROUP, "Outer"), null);

        assertThat(owners(6)).containsExactly("anna", "ben", "cora", "anna", "ben", "cora");
        house.change("update crm_user set active = false where user_name = 'ben'");
        assertThat(owners(3)).containsExactly("anna", "cora", "anna");
    }

    @Test
    void whoever_is_away_today_is_passed_over_and_whoever_comes_back_is_not() {
        house.rule("All", null, house.grantee(ROLE, "Desk"), null);
        house.away("anna", 0, 0);
        house.away("ben", -3, -1);

        assertThat(owners(2)).containsExactly("ben", "ben");
        house.change("update absence set first_day = first_day + 1, last_day = last_day + 1");
        assertThat(owners(2)).containsExactly("anna", "anna");
    }

    @Test
    void whoever_has_enough_open_leads_is_passed_over_and_then_the_default_owner_takes_the_rest() {
        house.rule("All", null, house.grantee(ROLE, "Desk"), 2);
        house.absencesDo(door -> door.setDefaultOwner(queue()));

        assertThat(owners(5)).containsExactly("anna", "ben", "anna", "ben", "Inbound");
        house.change("update lead set status = 'DISQUALIFIED' where owner_id = ?", house.user("ben"));
        assertThat(owners(1)).containsExactly("ben");
        assertThat(house.ask("select new_value from field_history where field = 'assignedBy' and new_value = ''"))
                .hasSize(1);
    }

    @Test
    void a_default_owner_who_was_deactivated_takes_nothing() {
        house.absencesDo(door -> door.setDefaultOwner(house.user("ben")));
        assertThat(house.owner("DE")).isEqualTo("ben");

        house.change("update crm_user set active = false where user_name = 'ben'");

        assertThat(house.owner("DE")).isEqualTo("cora");
        assertThatThrownBy(() -> house.absencesDo(door -> door.setDefaultOwner(house.user("idle"))))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void the_cost_of_assigning_does_not_grow_with_rules_people_or_leads() {
        house.rule("All", null, house.grantee(ROLE, "Desk"), 50);
        house.owner("DE");
        int few = house.database.statements().during(() -> house.owner("DE")).statements();
        for (int i = 0; i < 30; i++) {
            house.rule("Never " + i, "X" + i, house.grantee(USER, "anna"), 3);
        }
        owners(20);
        house.owner("DE");
        int many = house.database.statements().during(() -> house.owner("DE")).statements();

        assertThat(many).as("now and then another fifty numbers are fetched").isCloseTo(few, within(2));
    }

    @Test
    void a_trial_says_what_every_rule_says_and_takes_no_turn() {
        house.rule("Austria", "AT", house.grantee(USER, "anna"), null);
        house.rule("Desk", "DE", house.grantee(ROLE, "Desk"), null);
        house.rule("Rest", null, house.grantee(QUEUE, "Inbound"), null);

        TrialDetail trial = house.routing("root", door -> door.attempt(RoutingFixture.profile("x", "DE")));

        assertThat(trial.owner()).isEqualTo("anna");
        assertThat(trial.rules())
                .extracting(TrialRow::outcome)
                .containsExactly(RuleOutcome.UNMET, RuleOutcome.TAKEN, RuleOutcome.AFTER);
        assertThat(trial.rules().get(0).against()).hasSize(1);
        assertThat(house.owner("DE")).isEqualTo("anna");
        house.away("anna", 0, 1);
        house.away("ben", 0, 1);
        trial = house.routing("root", door -> door.attempt(RoutingFixture.profile("x", "DE")));
        assertThat(trial.rules().get(1).outcome()).isEqualTo(RuleOutcome.NOBODY);
        assertThat(trial.owner()).isNull();
    }

    @Test
    void what_a_rule_names_is_not_deleted_and_what_makes_no_sense_is_refused() {
        int rule = house.rule("Rest", null, house.grantee(QUEUE, "Inbound"), null);

        assertThatThrownBy(() -> house.queues(door -> {
                    door.delete(queue(), 0);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        DeniedException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("directory.refused.usedByRouting"));
        assertThatThrownBy(() -> house.rule("REST", null, house.grantee(USER, "anna"), null))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.rule("Nobody", null, 999_999, null)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> house.rule("Too many", null, house.grantee(USER, "anna"), 0))
                .isInstanceOf(InvalidException.class);
        house.routingDo(door -> door.delete(rule, 0));
        house.absencesDo(door -> door.setDefaultOwner(queue()));
        assertThatThrownBy(() -> house.queues(door -> {
                    door.delete(queue(), 0);
                    return null;
                }))
                .isInstanceOf(DeniedException.class);
    }

    private List<String> owners(int count) {
        return Stream.generate(() -> house.owner("DE")).limit(count).toList();
    }

    private int queue() {
        return Integer.parseInt(house.ask("select id from queue").get(0));
    }
}
