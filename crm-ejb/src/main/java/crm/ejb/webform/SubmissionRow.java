package crm.ejb.webform;

import crm.domain.shared.FieldRights;
import crm.domain.webform.QuarantineReason;
import crm.domain.webform.SubmissionStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Something that was sent to a form, in the list.
 *
 * @param reason why it was kept apart, or null if it was not
 * @param detail what exactly was wrong, or null
 * @param leadId the lead it became, or null if it became none, or none that the reader may see
 * @param trace tells senders of one day apart without naming them
 * @param values what was typed, by field, as far as the reader may see it
 * @param times how many there were, if they were only counted
 */
public record SubmissionRow(
        long id,
        int formId,
        String form,
        Instant receivedAt,
        SubmissionStatus status,
        QuarantineReason reason,
        String detail,
        Long leadId,
        String trace,
        Map<String, String> values,
        int times)
        implements Serializable {
    public SubmissionRow {
        values = Map.copyOf(values);
    }

    /** This row as its reader may see it: of a lead that he may not read, neither the values nor the lead. */
    SubmissionRow seen(boolean readable, FieldRights fields) {
        Map<String, String> shown = new HashMap<>(values);
        shown.keySet().removeIf(field -> !readable || !fields.visible(field));
        return new SubmissionRow(
                id, formId, form, receivedAt, status, reason, detail, readable ? leadId : null, trace, shown, times);
    }
}
