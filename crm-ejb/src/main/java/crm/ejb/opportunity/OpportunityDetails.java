package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.Opportunity;
import crm.ejb.account.AccountName;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/** Completes an opportunity with the names its page shows. */
final class OpportunityDetails {
    private OpportunityDetails() {}

    private record People(String owner, String updater) {}

    static OpportunityDetail of(Opportunity opportunity, AccessLevel level, AccountName account, Sql sql) {
        People people = sql.first(
                        SqlText.of(
                                "select (select display_name from crm_user where id = ?),"
                                        + " (select display_name from crm_user where id = ?)",
                                opportunity.ownerId(),
                                opportunity.updatedBy()),
                        row -> new People(row.getString(1), row.getString(2)))
                .orElseThrow();
        return new OpportunityDetail(
                opportunity.id(),
                opportunity.version(),
                opportunity.profile(),
                account,
                opportunity.stage(),
                opportunity.stageSince(),
                opportunity.probability(),
                opportunity.forecastCategory(),
                opportunity.closeReason(),
                opportunity.salesCycle(),
                opportunity.ownerId(),
                people.owner(),
                opportunity.createdAt(),
                opportunity.updatedAt(),
                people.updater(),
                level);
    }
}
