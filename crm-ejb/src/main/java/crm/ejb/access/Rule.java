package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;

/**
 * A sharing rule as the access model needs it.
 *
 * @param source grantee whose members' records it opens (clause C5), or null for a rule over the records' values (C6)
 * @param target grantee it serves
 */
public record Rule(int id, String name, RecordType type, Integer source, int target, AccessLevel level) {
    public boolean overValues() {
        return source == null;
    }
}
