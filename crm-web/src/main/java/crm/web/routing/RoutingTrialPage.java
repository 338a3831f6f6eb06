package crm.web.routing;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.ejb.routing.RoutingService;
import crm.ejb.routing.TrialDetail;
import crm.web.lead.LeadForm;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Trying the assignment rules out on values that are typed. */
@Named
@ViewScoped
public class RoutingTrialPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RoutingService routing;

    private LeadForm form = new LeadForm();
    private TrialDetail trial;

    @PostConstruct
    void open() {
        form.setSource(LeadSource.WEB_FORM);
        attempt();
    }

    /** Asks all rules about what was typed. */
    public void attempt() {
        trial = routing.attempt(form.toProfile());
    }

    public LeadForm getForm() {
        return form;
    }

    public TrialDetail getTrial() {
        return trial;
    }

    public LeadSource[] getSources() {
        return LeadSource.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Rating[] getRatings() {
        return Rating.values();
    }
}
