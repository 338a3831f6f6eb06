package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Verdict;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A lead on its page.
 *
 * @param waiting whether it waits in a queue for somebody to claim it
 * @param profile what is hidden from the viewer is empty
 * @param level the viewer's level
 * @param disqualifiedFor why it was given up, or null
 * @param recycleOn when it is to be taken up again, or null
 * @param course how long it was in which status, the first one first; at most a hundred of the latest
 * @param convertible whether its state allows conversion, and if not why
 * @param qualifiedScore score from which a lead counts as qualified
 * @param ready whether it counts as ready to be converted, as far as the viewer sees why
 * @param fields what the viewer may do with its fields
 */
public record LeadDetail(
        long id,
        int version,
        LeadProfile profile,
        LeadStatus status,
        Instant statusSince,
        DisqualifyReason disqualifiedFor,
        LocalDate recycleOn,
        List<StatusSpan> course,
        int score,
        int qualifiedScore,
        boolean ready,
        boolean unread,
        int ownerId,
        String ownerName,
        boolean waiting,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        Instant convertedAt,
        Verdict convertible,
        AccessLevel level,
        FieldRights fields)
        implements Serializable {
    public String name() {
        return profile.name();
    }
}
