package crm.web.opportunity;

import crm.domain.opportunity.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tone in which an opportunity's stage is shown. */
@Named
@ApplicationScoped
public class StageTones {
    /** Tone of a badge; plain for null. */
    public String of(Stage stage) {
        if (stage == null) {
            return "plain";
        }
        return switch (stage) {
            case PROSPECTING, QUALIFICATION, NEEDS_ANALYSIS -> "info";
            case PROPOSAL, NEGOTIATION -> "accent";
            case CLOSED_WON -> "success";
            case CLOSED_LOST -> "plain";
        };
    }
}
