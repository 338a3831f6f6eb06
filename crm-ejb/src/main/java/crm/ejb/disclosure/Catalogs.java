package crm.ejb.disclosure;

import crm.domain.account.AccountProfile;
import crm.domain.contact.ContactProfile;
import crm.domain.lead.LeadProfile;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.RecordType;

/** Knows the catalog of each record type's fields. */
final class Catalogs {
    private Catalogs() {}

    static FieldCatalog<?> of(RecordType type) {
        return switch (type) {
            case LEAD -> LeadProfile.FIELDS;
            case ACCOUNT -> AccountProfile.FIELDS;
            case CONTACT -> ContactProfile.FIELDS;
            case OPPORTUNITY -> OpportunityProfile.FIELDS;
        };
    }
}
