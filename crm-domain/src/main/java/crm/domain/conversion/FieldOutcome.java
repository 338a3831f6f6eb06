package crm.domain.conversion;

import crm.domain.shared.RecordType;
import java.io.Serializable;

/**
 * What becomes of one value of the lead in one place.
 *
 * @param leadField the lead's field
 * @param value the lead's value as text, never null
 * @param target the record it goes to, or null if it stays on the lead alone
 * @param targetField the field there, or null if there is none, or none that is seen
 * @param existing the value found there, or null
 * @param outcome what happens
 */
public record FieldOutcome(
        String leadField, String value, RecordType target, String targetField, String existing, Outcome outcome)
        implements Serializable {
    /** What happens to a value. */
    public enum Outcome {
        /** The field was empty and takes the lead's value. */
        FILLED,
        /** The field has the same value already. */
        SAME,
        /** The field keeps its own, different value. */
        KEPT,
        /** The field's own value gives way, because the user chose so. */
        REPLACED,
        /** There is no such field outside the lead; the converted lead keeps the value. */
        STAYS,
        /** The field keeps its own, different value, since the one who converts may not change it. */
        FIXED,
        /** It goes to a field the one who converts does not see; what becomes of it there is not said. */
        UNSEEN
    }

    /** The same with another outcome. */
    FieldOutcome as(Outcome other) {
        return new FieldOutcome(leadField, value, target, targetField, existing, other);
    }

    /** The name by which a choice about this field is made, for example {@code account.phone}. */
    public String key() {
        return targetField == null ? null : target.word() + "." + targetField;
    }

    /** Whether lead and record disagree, so that a human may choose. */
    public boolean isConflict() {
        return outcome == Outcome.KEPT || outcome == Outcome.REPLACED;
    }
}
