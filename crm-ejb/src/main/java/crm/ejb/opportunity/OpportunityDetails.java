package crm.ejb.opportunity;

import crm.domain.access.AccessLevel;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.FieldRights;
import crm.ejb.account.AccountName;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/** Completes an opportunity with the names its page shows, as far as somebody sees its fields. */
record OpportunityDetails(Opportunity opportunity, AccessLevel level, AccountName account, FieldRights fields) {
    private record People(String owner, String updater) {}

    OpportunityDetail seen(Sql sql) {
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
                OpportunityProfile.FIELDS.seen(opportunity.profile(), fields),
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
                level,
                fields);
    }
}
