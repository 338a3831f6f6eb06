package crm.ejb.disclosure;

import crm.domain.shared.RecordType;
import java.io.Serializable;

/**
 * What a permission set keeps back of one record type.
 *
 * @param hidden how many fields are hidden
 * @param readOnly how many are shown and left as they are
 */
public record TypeRow(RecordType type, int hidden, int readOnly) implements Serializable {}
