package crm.ejb.scoring;

import crm.domain.access.Condition;
import crm.domain.scoring.Score;
import crm.domain.scoring.ScoreLine;
import crm.domain.scoring.ScoringPolicy;
import crm.domain.shared.FieldRights;
import crm.domain.shared.NotFoundException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why scores are what they are. Whoever asks has checked that the lead may be read. */
@Dependent
public class ScoreExplanations {
    private static final int SHOWN = 20;

    private final LeadScores scores;
    private final ScoredLeads leads;
    private final ScoringSettings settings;
    private final ScoreChanges changes;

    @Inject
    public ScoreExplanations(LeadScores scores, ScoredLeads leads, ScoringSettings settings, ScoreChanges changes) {
        this.scores = scores;
        this.leads = leads;
        this.settings = settings;
        this.changes = changes;
    }

    /**
     * The explanation as far as somebody sees the fields of leads.
     *
     * @param before reads the history from that change backwards, or null from the newest
     */
    ScoreDetail of(long leadId, FieldRights fields, Long before) {
        Standing standing = leads.standings(List.of(leadId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("lead/" + leadId));
        ScoringPolicy policy = settings.get().policy();
        Score score = scores.scores(List.of(leadId), dayOf(standing)).get(leadId);
        boolean pending = !standing.converted() && score.total() != standing.score();
        List<ScoreChangeRow> history = changes.of(leadId, before, SHOWN + 1);
        boolean more = history.size() > SHOWN;
        List<ScoreChangeRow> shown = more ? history.subList(0, SHOWN) : history;
        return new ScoreDetail(
                standing.score(),
                policy.threshold(),
                policy.isReady(standing.score(), standing.interested() && fields.visible("interested")),
                standing.converted() ? List.of() : rows(score.lines(), fields),
                pending,
                shown,
                more ? shown.get(SHOWN - 1).id() : null);
    }

    /** The stored score is that of every day until its points fade; a day late it is that of the day before. */
    private LocalDate dayOf(Standing standing) {
        LocalDate today = scores.today();
        boolean late = standing.nextOn() != null && !standing.nextOn().isAfter(today);
        return late ? standing.nextOn().minusDays(1) : today;
    }

    /** A line that speaks of a hidden field would tell its value: its points are told without their reason. */
    private static List<ScoreLineRow> rows(List<ScoreLine> lines, FieldRights fields) {
        List<ScoreLineRow> rows = new ArrayList<>();
        int untold = 0;
        for (ScoreLine line : lines) {
            Condition condition = line.rule().condition();
            if (line.rule().overFields() && !isSeen(condition, fields)) {
                untold += line.points();
            } else if (line.points() != 0) {
                rows.add(new ScoreLineRow(line.points(), line.rule().kind(), condition, line.count(), line.day()));
            }
        }
        if (untold != 0) {
            rows.add(new ScoreLineRow(untold, null, null, 1, null));
        }
        return rows;
    }

    private static boolean isSeen(Condition condition, FieldRights fields) {
        return condition.comparisons().allMatch(comparison -> fields.visible(comparison.field()));
    }
}
