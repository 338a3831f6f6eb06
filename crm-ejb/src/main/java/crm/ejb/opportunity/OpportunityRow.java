package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.Stage;
import crm.ejb.account.AccountName;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An opportunity in a list. {@code level} is the viewer's on it.
 *
 * @param account its account, or null if the viewer may not read that
 * @param amount expected revenue in {@code currency}, or null
 * @param probability of winning, percent
 */
public record OpportunityRow(
        long id,
        int version,
        String name,
        AccountName account,
        Stage stage,
        BigDecimal amount,
        String currency,
        LocalDate closeDate,
        int probability,
        int ownerId,
        String ownerName,
        Instant createdAt,
        AccessLevel level)
        implements Serializable {}
