package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;

/**
 * A role as the access model needs it.
 *
 * @param parentId the role directly above, or null
 * @param name as shown to people
 * @param contactAccess clause C10 for contacts
 * @param opportunityAccess clause C10 for opportunities
 */
public record RolePlace(
        int id, Integer parentId, String name, AccessLevel contactAccess, AccessLevel opportunityAccess) {
    AccessLevel childAccess(RecordType child) {
        return child == RecordType.CONTACT ? contactAccess : opportunityAccess;
    }
}
