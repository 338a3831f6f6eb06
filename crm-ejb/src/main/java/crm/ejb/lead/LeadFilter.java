package crm.ejb.lead;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import java.io.Serializable;

/**
 * Which leads are wanted; null and false mean "any".
 *
 * @param text words that name, company or e-mail address contain
 * @param converted the converted leads instead of the open ones
 * @param mine only those the viewer owns
 */
public record LeadFilter(
        String text,
        LeadStatus status,
        Rating rating,
        LeadSource source,
        boolean converted,
        boolean mine,
        boolean unread)
        implements Serializable {
    public static final LeadFilter OPEN = new LeadFilter(null, null, null, null, false, false, false);
}
