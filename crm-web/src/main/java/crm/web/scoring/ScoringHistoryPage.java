package crm.web.scoring;

import crm.ejb.lead.LeadDetail;
import crm.ejb.lead.LeadService;
import crm.ejb.scoring.ScoreDetail;
import crm.ejb.scoring.ScoreService;
import crm.web.ui.RecordId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every point of a lead, and every change of its score. */
@Named
@RequestScoped
public class ScoringHistoryPage {
    @Inject
    private ScoreService scores;

    @Inject
    private LeadService leads;

    private LeadDetail lead;
    private ScoreDetail score;

    @PostConstruct
    void open() {
        lead = leads.view(RecordId.ofRequest());
        score = scores.explain(lead.id(), RecordId.of("older"));
    }

    public LeadDetail getLead() {
        return lead;
    }

    public ScoreDetail getScore() {
        return score;
    }
}
