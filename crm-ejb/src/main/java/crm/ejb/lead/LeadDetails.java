package crm.ejb.lead;

import crm.domain.access.AccessLevel;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.shared.FieldRights;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import java.util.List;

/** Completes a lead with the names and settings its page shows, as far as somebody sees its fields. */
record LeadDetails(Lead lead, List<StatusSpan> course, AccessLevel level, FieldRights fields) {
    private record Surroundings(
            String owner, String updater, int qualifiedScore, boolean interestQualifies, boolean waiting) {}

    LeadDetail seen(Sql sql) {
        Surroundings around = around(sql);
        return new LeadDetail(
                lead.id(),
                lead.version(),
                LeadProfile.FIELDS.seen(lead.profile(), fields),
                lead.status(),
                lead.statusSince(),
                lead.disqualifiedFor(),
                lead.recycleOn(),
                course,
                lead.score(),
                around.qualifiedScore(),
                isReady(around),
                lead.isUnread(),
                lead.ownerId(),
                around.owner(),
                around.waiting(),
                lead.createdAt(),
                lead.updatedAt(),
                around.updater(),
                lead.convertedAt(),
                lead.canConvert(),
                level,
                fields);
    }

    /** Interest that is hidden from somebody makes no lead ready for him. */
    private boolean isReady(Surroundings around) {
        return lead.score() >= around.qualifiedScore()
                || (around.interestQualifies() && lead.profile().interested() && fields.visible("interested"));
    }

    private Surroundings around(Sql sql) {
        return sql.first(
                        SqlText.of(
                                "select coalesce(o.display_name, q.name), u.display_name, x.qualified_score, x.interest_qualifies, q.id is not null"
                                        + " from organisation x left join crm_user o on o.id = ?"
                                        + " left join queue q on q.id = ? left join crm_user u on u.id = ?",
                                lead.ownerId(),
                                lead.ownerId(),
                                lead.updatedBy()),
                        row -> new Surroundings(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getBoolean(4),
                                row.getBoolean(5)))
                .orElseThrow();
    }
}
