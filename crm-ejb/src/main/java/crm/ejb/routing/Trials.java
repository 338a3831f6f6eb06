package crm.ejb.routing;

import crm.domain.access.Facts;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import crm.domain.routing.AssignmentProfile;
import crm.domain.routing.LeadFacts;
import crm.domain.routing.RuleOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks all rules about a lead that does not exist; nobody's turn passes by it. */
@Dependent
public class Trials {
    private final AssignmentRules rules;
    private final Assignments assignments;
    private final Turns turns;

    @Inject
    public Trials(AssignmentRules rules, Assignments assignments, Turns turns) {
        this.rules = rules;
        this.assignments = assignments;
        this.turns = turns;
    }

    /** What every rule says, in their order. */
    TrialDetail of(LeadProfile profile) {
        Facts facts = LeadFacts.of(profile, LeadStatus.NEW);
        Takers takers = assignments.takers();
        List<TrialRow> rows = new ArrayList<>();
        boolean decided = false;
        for (AssignmentRow rule : rules.bare()) {
            TrialRow row = decided ? row(rule, RuleOutcome.AFTER, null) : ask(rule, facts, takers);
            decided |= row.outcome() == RuleOutcome.TAKEN || row.outcome() == RuleOutcome.NOBODY;
            rows.add(row);
        }
        String owner = rows.stream()
                .filter(row -> row.outcome() == RuleOutcome.TAKEN)
                .findFirst()
                .map(TrialRow::owner)
                .orElseGet(() -> byDefault(takers));
        return new TrialDetail(rows, owner);
    }

    private TrialRow ask(AssignmentRow rule, Facts facts, Takers takers) {
        AssignmentProfile profile = rule.profile();
        if (!profile.active()) {
            return row(rule, RuleOutcome.OFF, null);
        }
        if (!Placing.means(profile, facts)) {
            return new TrialRow(rule.id(), profile.name(), RuleOutcome.UNMET, facts.against(profile.condition()), null);
        }
        Optional<Integer> taker = takers.queue(profile.targetId())
                .or(() -> turns.seen(rule.id(), takers.people(profile.targetId()), profile.capacity())
                        .next());
        return row(
                rule,
                taker.isPresent() ? RuleOutcome.TAKEN : RuleOutcome.NOBODY,
                taker.map(takers::name).orElse(null));
    }

    private String byDefault(Takers takers) {
        Integer owner = assignments.defaultOwner();
        return owner != null && takers.canOwn(owner) ? takers.name(owner) : null;
    }

    private static TrialRow row(AssignmentRow rule, RuleOutcome outcome, String owner) {
        return new TrialRow(rule.id(), rule.profile().name(), outcome, List.of(), owner);
    }
}
