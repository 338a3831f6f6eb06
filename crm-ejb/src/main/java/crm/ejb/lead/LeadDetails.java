package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.Lead;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;

/** Completes a lead with the names and settings its page shows. */
final class LeadDetails {
    private LeadDetails() {}

    private record Surroundings(String owner, String updater, int qualifiedScore) {}

    static LeadDetail of(Lead lead, AccessLevel level, Sql sql) {
        Surroundings around = sql.first(
                        SqlText.of(
                                "select (select display_name from crm_user where id = ?),"
                                        + " (select display_name from crm_user where id = ?), qualified_score from organisation",
                                lead.ownerId(),
                                lead.updatedBy()),
                        row -> new Surroundings(row.getString(1), row.getString(2), row.getInt(3)))
                .orElseThrow();
        return new LeadDetail(
                lead.id(),
                lead.version(),
                lead.profile(),
                lead.status(),
                lead.statusSince(),
                lead.score(),
                around.qualifiedScore(),
                lead.isUnread(),
                lead.ownerId(),
                around.owner(),
                lead.createdAt(),
                lead.updatedAt(),
                around.updater(),
                lead.convertedAt(),
                lead.canConvert(),
                level);
    }
}
