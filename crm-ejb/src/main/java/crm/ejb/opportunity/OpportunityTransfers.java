package crm.ejb.opportunity;

import crm.domain.shared.RecordType;
import crm.ejb.account.AccountChangesOwner;
import crm.ejb.ownership.OwnedRecords;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Takes an owner's open opportunities along when their account goes to a new owner. */
@Dependent
public class OpportunityTransfers {
    private final Opportunities opportunities;
    private final OwnedRecords records;
    private final Sql sql;

    @Inject
    public OpportunityTransfers(Opportunities opportunities, OwnedRecords records, Sql sql) {
        this.opportunities = opportunities;
        this.records = records;
        this.sql = sql;
    }

    /** Those of the old owner's open opportunities that the caller may transfer go to the new owner; the others stay. */
    public void follow(@Observes AccountChangesOwner change) {
        List<Long> ids = sql.list(
                SqlText.of(
                        "select id from opportunity where account_id = ? and owner_id = ? and deleted_at is null"
                                + " and stage not in ('CLOSED_WON', 'CLOSED_LOST') order by id",
                        change.accountId(),
                        change.oldOwnerId()),
                row -> row.getLong(1));
        change.followers()
                .addAll(records.handOver(
                        opportunities, RecordType.OPPORTUNITY, ids, change.newOwnerId(), change.keepShares()));
    }
}
