package crm.ejb.disclosure;

import crm.domain.shared.FieldAccess;
import crm.domain.shared.RecordType;
import java.util.Map;

/**
 * Change what a permission set says about the fields of a record type.
 *
 * @param version the version the caller has read
 * @param fields what the set says of each field from now on; fields that are missing may be edited
 */
public record ChangeDisclosure(int setId, int version, RecordType type, Map<String, FieldAccess> fields) {
    public ChangeDisclosure {
        fields = Map.copyOf(fields);
    }
}
