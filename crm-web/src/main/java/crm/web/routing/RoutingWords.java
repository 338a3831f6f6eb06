package crm.web.routing;

import crm.domain.directory.GranteeKind;
import crm.domain.routing.AssignmentProfile;
import crm.domain.shared.RecordType;
import crm.ejb.routing.AssignmentRow;
import crm.ejb.routing.TrialRow;
import crm.web.directory.GranteeChoices;
import crm.web.sharing.RuleWords;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;

/** Assignment rules, and what they say to a lead, in the reader's words. */
@Named
@RequestScoped
public class RoutingWords {
    @Inject
    private RuleWords rules;

    @Inject
    private GranteeChoices grantees;

    @Inject
    private Texts texts;

    /** The rule as a sentence. */
    public String sentence(AssignmentRow row) {
        AssignmentProfile rule = row.profile();
        String which = rule.condition() == null
                ? texts.get("routing.rules.every")
                : texts.of("routing.rules.where", rules.said(RecordType.LEAD, rule.condition()));
        String target = grantees.label(row.target());
        GranteeKind kind = row.target().kind();
        String whom = kind == GranteeKind.USER || kind == GranteeKind.QUEUE
                ? texts.of("routing.rules.to", target)
                : texts.of("routing.rules.inTurn", target);
        String most = rule.capacity() == null ? "" : " " + texts.of("routing.rules.capacity", rule.capacity());
        return which + " " + whom + most;
    }

    /** What the rule says to the values that were tried, with the comparisons that keep it from meaning them. */
    public String answer(TrialRow row) {
        return switch (row.outcome()) {
            case TAKEN -> texts.of("routing.trial.taken", row.owner());
            case UNMET ->
                texts.of(
                        "routing.trial.unmet",
                        row.against().stream()
                                .map(one -> rules.said(RecordType.LEAD, one))
                                .collect(Collectors.joining("; ")));
            default -> texts.label(row.outcome());
        };
    }
}
