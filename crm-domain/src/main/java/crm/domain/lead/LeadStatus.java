package crm.domain.lead;

import java.util.EnumSet;
import java.util.Set;

/** Where a lead stands on its way. CONVERTED is reached by conversion alone and never left. */
public enum LeadStatus {
    NEW,
    WORKING,
    NURTURING,
    QUALIFIED,
    DISQUALIFIED,
    CONVERTED;

    /** The statuses people may set by hand. */
    public static Set<LeadStatus> open() {
        return EnumSet.complementOf(EnumSet.of(CONVERTED));
    }
}
