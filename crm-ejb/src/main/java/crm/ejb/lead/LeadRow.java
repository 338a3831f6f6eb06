package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import java.io.Serializable;
import java.time.Instant;

/**
 * A lead in a list; texts, rating and conversion date may be null.
 *
 * @param ready whether it counts as ready to be converted, as far as the viewer sees why
 * @param waiting whether it waits in a queue for somebody to claim it
 * @param level the viewer's level
 */
public record LeadRow(
        long id,
        int version,
        String name,
        String company,
        String title,
        String email,
        String phone,
        LeadStatus status,
        Rating rating,
        int score,
        boolean ready,
        LeadSource source,
        boolean unread,
        int ownerId,
        String ownerName,
        boolean waiting,
        Instant createdAt,
        Instant convertedAt,
        AccessLevel level)
        implements Serializable {}
