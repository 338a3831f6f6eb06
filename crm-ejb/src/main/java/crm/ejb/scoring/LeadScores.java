package crm.ejb.scoring;

import crm.domain.scoring.PointRule;
import crm.domain.scoring.Score;
import crm.domain.scoring.ScoreReason;
import crm.domain.scoring.Scoring;
import crm.domain.scoring.Tally;
import crm.ejb.scoring.ScoringSettings.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums scores up and stores them: for one lead that did something as for hundreds whose rules have changed. */
@Dependent
public class LeadScores {
    private final ScoredLeads leads;
    private final PointRules rules;
    private final ScoringSettings settings;
    private final ScoreBooks books;
    private final Clock clock;

    @Inject
    public LeadScores(ScoredLeads leads, PointRules rules, ScoringSettings settings, ScoreBooks books, Clock clock) {
        this.leads = leads;
        this.rules = rules;
        this.settings = settings;
        this.books = books;
        this.clock = clock;
    }

    /**
     * Sums leads up anew; converted ones stay as they are. Everything is read after the leads are locked, so that of two
     * who add points at once the second sees those of the first.
     *
     * @return how many scores are others than before
     */
    public int sumUp(Collection<Long> ids, ScoreReason reason) {
        leads.hold();
        List<Standing> standings = leads.locked(ids);
        if (standings.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Setting setting = settings.get();
        Map<Long, Score> scores =
                scores(standings.stream().map(Standing::leadId).toList(), today());
        List<Outcome> outcomes = new ArrayList<>();
        for (Standing before : standings) {
            Score score = scores.get(before.leadId());
            boolean ready = setting.policy().isReady(score.total(), before.interested());
            Instant since = before.readySince() == null ? now : before.readySince();
            outcomes.add(new Outcome(before, score, ready ? since : null));
        }
        return books.keep(outcomes, reason, now, setting);
    }

    /** What leads come to on a day, with the reasons; reads only. */
    Map<Long, Score> scores(Collection<Long> ids, LocalDate day) {
        List<PointRule> said = rules.rules();
        Map<Long, List<Tally>> tallies = leads.tallies(ids);
        Map<Long, List<PointRule>> met = leads.met(ids, said);
        Scoring scoring = new Scoring(said, day);
        Map<Long, Score> scores = new HashMap<>();
        ids.forEach(
                id -> scores.put(id, scoring.of(tallies.getOrDefault(id, List.of()), met.getOrDefault(id, List.of()))));
        return scores;
    }

    /** The day it is where points fade. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
