package crm.ejb.shared;

import crm.domain.shared.FieldChange;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Stamp;
import java.util.List;

/** Fields of a record got other values; fired inside the transaction that changed them, kept in the field history. */
public record FieldsChanged(RecordRef record, List<FieldChange> changes, Stamp stamp) {
    public FieldsChanged {
        changes = List.copyOf(changes);
    }
}
