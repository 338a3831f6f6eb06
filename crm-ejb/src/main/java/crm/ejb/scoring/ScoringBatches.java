package crm.ejb.scoring;

import crm.domain.scoring.ScoreReason;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is summed up in the background, some leads at a time, each time in a transaction of its own. */
@Dependent
public class ScoringBatches {
    private static final int SIZE = 500;

    private LeadScores scores;
    private ScoredLeads leads;
    private ScoringRuns runs;
    private ScoreBooks books;

    protected ScoringBatches() {}

    @Inject
    public ScoringBatches(LeadScores scores, ScoredLeads leads, ScoringRuns runs, ScoreBooks books) {
        this.scores = scores;
        this.leads = leads;
        this.runs = runs;
        this.books = books;
    }

    /**
     * Sums up the next leads: of the run that is under way, else of those whose points have faded.
     *
     * @return whether there may be more to do
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean next() {
        leads.hold();
        Optional<ScoringRunRow> run = runs.claim();
        return run.isPresent() ? advance(run.get()) : fade();
    }

    private boolean advance(ScoringRunRow run) {
        List<Long> some = leads.after(run.lastId(), run.topId(), SIZE);
        if (some.isEmpty()) {
            runs.end(run.id());
        } else {
            int changed = scores.sumUp(some, ScoreReason.RULES);
            runs.advance(run.id(), some.get(some.size() - 1), some.size(), changed);
        }
        return true;
    }

    private boolean fade() {
        LocalDate today = scores.today();
        List<Long> due = leads.due(today, SIZE);
        if (due.isEmpty()) {
            return false;
        }
        scores.sumUp(due, ScoreReason.AGE);
        books.forget(due, today);
        return true;
    }
}
