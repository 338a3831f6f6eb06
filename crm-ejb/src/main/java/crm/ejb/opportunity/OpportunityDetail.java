package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.ForecastCategory;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.Stage;
import crm.domain.shared.FieldRights;
import crm.ejb.account.AccountName;
import java.io.Serializable;
import java.time.Instant;

/**
 * An opportunity on its page.
 *
 * @param account the account's name, or null if the viewer may not read that
 * @param probability of winning, percent
 * @param salesCycle which attempt with the account this is, from 1
 * @param profile what is hidden from the viewer is empty
 * @param level the viewer's level
 * @param fields what the viewer may do with its fields
 */
public record OpportunityDetail(
        long id,
        int version,
        OpportunityProfile profile,
        AccountName account,
        Stage stage,
        Instant stageSince,
        int probability,
        ForecastCategory forecastCategory,
        String closeReason,
        int salesCycle,
        int ownerId,
        String ownerName,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy,
        AccessLevel level,
        FieldRights fields)
        implements Serializable {
    public String name() {
        return profile.name();
    }
}
