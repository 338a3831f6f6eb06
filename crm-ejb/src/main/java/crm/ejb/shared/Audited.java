package crm.ejb.shared;

import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import java.util.Map;
import java.util.Objects;

/**
 * Something happened that the audit trail keeps; fired as an event inside the transaction that did it.
 *
 * @param actor who did it
 * @param kind stable word of what happened, for example {@code lead.converted}
 * @param about the record, or null if it is about the organisation
 * @param detail names and values, no secrets
 */
public record Audited(Viewer actor, String kind, RecordRef about, Map<String, String> detail) {
    public Audited {
        Objects.requireNonNull(actor, "somebody did it");
        Objects.requireNonNull(kind, "something was done");
        detail = Map.copyOf(detail);
    }

    public static Audited of(Viewer actor, String kind, RecordRef about) {
        return new Audited(actor, kind, about, Map.of());
    }
}
