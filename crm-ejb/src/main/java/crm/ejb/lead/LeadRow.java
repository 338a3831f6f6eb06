package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import java.io.Serializable;
import java.time.Instant;

/** A lead in a list. {@code level} is the viewer's on it; texts, rating and conversion date may be null. */
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
        LeadSource source,
        boolean unread,
        int ownerId,
        String ownerName,
        Instant createdAt,
        Instant convertedAt,
        AccessLevel level)
        implements Serializable {}
