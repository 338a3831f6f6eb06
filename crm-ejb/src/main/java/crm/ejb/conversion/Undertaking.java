package crm.ejb.conversion;

import crm.domain.access.Viewer;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.LeadFields;
import crm.domain.lead.Lead;
import crm.domain.shared.Stamp;

/**
 * One conversion under way.
 *
 * @param ownerId owner of what is created
 * @param fields fills the records and remembers what became of each value
 */
record Undertaking(Viewer viewer, Stamp stamp, ConvertLead command, Lead lead, int ownerId, LeadFields fields) {
    static Undertaking of(Viewer viewer, Stamp stamp, ConvertLead command, Lead lead) {
        int owner = command.ownerId() == null ? lead.ownerId() : command.ownerId();
        return new Undertaking(viewer, stamp, command, lead, owner, new LeadFields(lead.profile(), command.replace()));
    }

    /** An account, contact or opportunity, and whether it is new; {@code record} is null where none is wanted. */
    record Made<T>(T record, boolean created) {
        static <T> Made<T> none() {
            return new Made<>(null, false);
        }
    }
}
