package crm.ejb.webform;

import crm.domain.webform.QuarantineReason;
import java.util.Map;

/**
 * Something that was sent to a form.
 *
 * @param values what was typed, by field, whatever the fields
 * @param address where it came from; only a trace of it is kept
 * @param suspicion why it is to be kept apart, or null
 */
public record Arrival(Map<String, String> values, String address, QuarantineReason suspicion) {
    public Arrival {
        values = Map.copyOf(values);
    }

    /** The same, kept apart for that reason. */
    Arrival suspected(QuarantineReason reason) {
        return new Arrival(values, address, reason);
    }
}
