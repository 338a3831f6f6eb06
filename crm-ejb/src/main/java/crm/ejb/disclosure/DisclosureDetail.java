package crm.ejb.disclosure;

import crm.domain.shared.RecordType;
import java.io.Serializable;
import java.util.List;

/**
 * What a permission set says about the fields of one record type, on its page.
 *
 * @param version the set's version
 * @param speaks whether the set gives READ on the type, and so says anything at all
 */
public record DisclosureDetail(
        int setId, int version, String setName, RecordType type, boolean speaks, List<DisclosureRow> fields)
        implements Serializable {
    public DisclosureDetail {
        fields = List.copyOf(fields);
    }

    /** The type as it stands in the keys of field labels, for example {@code Lead}. */
    public String typeName() {
        return type.name().charAt(0) + type.word().substring(1);
    }
}
