package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.Opportunity;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.account.AccountChangesOwner;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Takes an owner's open opportunities along when their account goes to a new owner. */
@Dependent
public class OpportunityTransfers {
    private final Opportunities opportunities;
    private final RecordAccess access;
    private final Sql sql;
    private final Announcements news;

    @Inject
    public OpportunityTransfers(Opportunities opportunities, RecordAccess access, Sql sql, Announcements news) {
        this.opportunities = opportunities;
        this.access = access;
        this.sql = sql;
        this.news = news;
    }

    /** Those of the old owner's open opportunities that the actor may transfer go to the new owner; the others stay. */
    public void follow(@Observes AccountChangesOwner change) {
        List<Long> ids = sql.list(
                SqlText.of(
                        "select id from opportunity where account_id = ? and owner_id = ? and deleted_at is null"
                                + " and stage not in ('CLOSED_WON', 'CLOSED_LOST') order by id",
                        change.accountId(),
                        change.oldOwnerId()),
                row -> row.getLong(1));
        Map<Long, AccessLevel> levels = access.levels(change.actor(), RecordType.OPPORTUNITY, ids);
        levels.values().removeIf(level -> !level.atLeast(AccessLevel.TRANSFER));
        if (!levels.isEmpty()) {
            access.requireOwner(change.newOwnerId(), RecordType.OPPORTUNITY);
        }
        for (long id : levels.keySet().stream().sorted().toList()) {
            Opportunity opportunity = opportunities.require(change.actor(), id, AccessLevel.TRANSFER);
            opportunity.transferTo(change.newOwnerId(), change.stamp());
            news.transferred(
                    change.actor(), opportunity.ref(), change.oldOwnerId(), change.newOwnerId(), change.stamp());
        }
    }
}
