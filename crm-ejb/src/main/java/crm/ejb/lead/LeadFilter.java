package crm.ejb.lead;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import crm.domain.lead.Untouched;
import java.io.Serializable;

/**
 * Which leads are wanted; null and false mean "any".
 *
 * @param text words that name, company or e-mail address contain
 * @param converted the converted leads instead of the open ones
 * @param mine only those the viewer owns
 * @param due only those that were put aside until today or an earlier day
 * @param untouched only those that are worked on and have been left alone that long
 * @param waiting only those in queues from which the viewer may claim
 */
public record LeadFilter(
        String text,
        LeadStatus status,
        Rating rating,
        LeadSource source,
        boolean converted,
        boolean mine,
        boolean unread,
        boolean waiting,
        boolean due,
        Untouched untouched)
        implements Serializable {
    public static final LeadFilter OPEN = new LeadFilter(null, null, null, null, false, false, false);

    /** Whatever owns them. */
    public LeadFilter(
            String text,
            LeadStatus status,
            Rating rating,
            LeadSource source,
            boolean converted,
            boolean mine,
            boolean unread) {
        this(text, status, rating, source, converted, mine, unread, false, false, null);
    }
}
