package crm.domain.routing;

import crm.domain.access.Facts;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What conditions compare of a lead that is being captured. */
public final class LeadFacts {
    private static final int CENTS = 2;

    private LeadFacts() {}

    /** The facts of a new lead: it has no points yet, and amounts are as precise as they will be stored. */
    public static Facts of(LeadProfile profile, LeadStatus status) {
        return new Facts(field -> switch (field) {
            case "status" -> status;
            case "score" -> 0;
            default -> stored(value(profile, field));
        });
    }

    private static Object value(LeadProfile profile, String name) {
        Field<LeadProfile> field = LeadProfile.FIELDS.named(name);
        return field == null ? null : field.value().apply(profile);
    }

    private static Object stored(Object value) {
        return value instanceof BigDecimal amount ? amount.setScale(CENTS, RoundingMode.HALF_UP) : value;
    }
}
