package crm.ejb.lead;

import crm.domain.lead.LeadStatus;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a lead was in a status.
 *
 * @param until null while it is there
 * @param by who brought it there; null if nobody did, as with a lead that a form sent
 */
public record StatusSpan(LeadStatus status, Instant since, Instant until, String by) implements Serializable {
    /** In whole days, begun ones not counted. */
    public long days(Instant now) {
        return Duration.between(since, until == null ? now : until).toDays();
    }
}
