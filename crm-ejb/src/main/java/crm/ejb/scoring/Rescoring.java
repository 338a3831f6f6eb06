package crm.ejb.scoring;

import crm.domain.scoring.ScoreReason;
import crm.domain.shared.RecordType;
import crm.ejb.activity.LeadsActed;
import crm.ejb.lead.LeadsCaptured;
import crm.ejb.shared.FieldsChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Hears of everything that a score is made of, and sums it up in the same transaction. */
@Dependent
public class Rescoring {
    /** Interest alone can make a lead ready, whatever the rules say about it. */
    private static final String INTERESTED = "interested";

    private final LeadScores scores;
    private final PointRules rules;

    @Inject
    public Rescoring(LeadScores scores, PointRules rules) {
        this.scores = scores;
        this.rules = rules;
    }

    /** Points for what a lead did. */
    public void acted(@Observes LeadsActed event) {
        scores.sumUp(event.leadIds(), ScoreReason.SIGNAL);
    }

    /** Points for what new leads bring along. */
    public void captured(@Observes LeadsCaptured event) {
        scores.sumUp(event.ids(), ScoreReason.FIELDS);
    }

    /** Points for what is known of a lead now, if any rule speaks of it. */
    public void changed(@Observes FieldsChanged event) {
        if (event.record().type() != RecordType.LEAD) {
            return;
        }
        Set<String> compared = rules.comparedFields();
        if (event.changes().stream()
                .anyMatch(change -> change.field().equals(INTERESTED) || compared.contains(change.field()))) {
            scores.sumUp(List.of(event.record().id()), ScoreReason.FIELDS);
        }
    }
}
