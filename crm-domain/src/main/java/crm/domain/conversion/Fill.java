package crm.domain.conversion;

import crm.domain.conversion.FieldOutcome.Outcome;
import crm.domain.shared.Address;
import crm.domain.shared.RecordType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fills a record from a lead, field by field, and writes down what became of each value. Empty fields are filled;
 * existing values stay unless the user chose the lead's.
 */
final class Fill {
    private final RecordType target;
    private final Set<String> replace;
    private final List<FieldOutcome> outcomes = new ArrayList<>();

    Fill(RecordType target, Set<String> replace) {
        this.target = target;
        this.replace = replace;
    }

    /** The value the field has afterwards. */
    <T> T in(String field, T existing, String leadField, T fromLead) {
        if (isEmpty(fromLead)) {
            return existing;
        }
        Outcome outcome = outcome(field, existing, fromLead);
        outcomes.add(new FieldOutcome(
                leadField, text(fromLead), target, field, isEmpty(existing) ? null : text(existing), outcome));
        return outcome == Outcome.FILLED || outcome == Outcome.REPLACED ? fromLead : existing;
    }

    /** An opt-out once given is never lost: it holds afterwards if either side had it. */
    boolean optOut(String field, boolean existing, String leadField, boolean fromLead) {
        if (fromLead) {
            Outcome outcome = existing ? Outcome.SAME : Outcome.FILLED;
            outcomes.add(new FieldOutcome(leadField, "true", target, field, existing ? "true" : null, outcome));
        }
        return existing || fromLead;
    }

    List<FieldOutcome> outcomes() {
        return outcomes;
    }

    private Outcome outcome(String field, Object existing, Object fromLead) {
        if (isEmpty(existing)) {
            return Outcome.FILLED;
        }
        if (text(existing).equalsIgnoreCase(text(fromLead))) {
            return Outcome.SAME;
        }
        return replace.contains(target.word() + "." + field) ? Outcome.REPLACED : Outcome.KEPT;
    }

    private static boolean isEmpty(Object value) {
        return value == null || (value instanceof Address address && address.isEmpty());
    }

    static String text(Object value) {
        if (value instanceof Address address) {
            return address.oneLine();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
