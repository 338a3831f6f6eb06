package crm.web.lead;

import crm.domain.lead.LeadStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The tone in which a lead's status is shown. */
@Named
@ApplicationScoped
public class LeadTones {
    /** Tone of a badge; plain for null. */
    public String of(LeadStatus status) {
        if (status == null) {
            return "plain";
        }
        return switch (status) {
            case NEW -> "accent";
            case WORKING, NURTURING -> "info";
            case QUALIFIED -> "success";
            case DISQUALIFIED -> "plain";
            case CONVERTED -> "violet";
        };
    }
}
